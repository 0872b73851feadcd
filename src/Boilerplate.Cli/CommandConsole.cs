using Boilerplate.Batch;
using Spectre.Console;

namespace Boilerplate.Cli;

/// <summary>What the commands use of the process; tests put streams of their own here.</summary>
/// <param name="Streams">Data in and out.</param>
/// <param name="Error">Messages, one a line.</param>
/// <param name="IsInputTerminal">Whether a person is asked to type the input.</param>
/// <param name="TerminalWidth">Columns where the output is a terminal, else <see langword="null"/>.</param>
/// <param name="ErrorTerminal">The terminal that messages go to, where they go to one, else <see langword="null"/>.</param>
internal sealed record CommandConsole(
    StandardStreams Streams, TextWriter Error, bool IsInputTerminal, int? TerminalWidth, IAnsiConsole? ErrorTerminal = null)
{
    public const string Prefix = "boilerplate: ";

    public void Message(string text)
    {
        foreach (string line in text.Split('\n'))
            Error.WriteLine(Prefix + line.TrimEnd('\r'));
    }
}
