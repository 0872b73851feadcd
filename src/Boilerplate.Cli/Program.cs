using System.Runtime.CompilerServices;
using System.Text;
using Boilerplate.Batch;
using Boilerplate.Cli;
using Spectre.Console;

using var interruption = new Interruption();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var console = new CommandConsole(
    new StandardStreams(Console.OpenStandardInput(), StandardOutput.Open()),
    error,
    !Console.IsInputRedirected,
    Console.IsOutputRedirected ? null : Console.WindowWidth,
    Console.IsErrorRedirected ? null : TerminalOf(error));
return await new CommandLine(console, args).RunAsync(interruption.Token);

// Apart, so that what draws on terminals is loaded only where there is one.
[MethodImpl(MethodImplOptions.NoInlining)]
static IAnsiConsole TerminalOf(TextWriter error) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
