using System.Diagnostics;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Writes a line now and then, for logs.</summary>
internal sealed class PlainProgress(CommandConsole console, bool isShown, TimeSpan interval) : IProgressDisplay
{
    /// <summary>Often enough to see that a job is alive, seldom enough for its log.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _last;

    public void Show(BatchProgress progress)
    {
        if (!isShown || _watch.Elapsed - _last < interval)
            return;
        _last = _watch.Elapsed;
        console.Message(ProgressText.Of(progress, _watch.Elapsed).ToString());
    }

    public void Message(string text) => console.Message(text);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
