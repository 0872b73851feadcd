using System.Diagnostics;
using System.Globalization;

namespace Boilerplate.Training.Commands;

/// <summary>Progress lines with the time since the start, on stderr.</summary>
internal sealed class Log
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void Write(string message) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed:hh\\:mm\\:ss} {message}"));
}
