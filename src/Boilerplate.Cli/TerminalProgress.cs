using System.Diagnostics;
using Boilerplate.Batch;
using Spectre.Console;

namespace Boilerplate.Cli;

/// <summary>Shows a bar on a terminal, once a run takes long enough for one.</summary>
internal sealed class TerminalProgress(IAnsiConsole terminal) : IProgressDisplay
{
    /// <summary>A bar that flashes up for a page or two only disturbs.</summary>
    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _display;
    private ProgressTask? _bar;

    public void Show(BatchProgress progress)
    {
        if (_watch.Elapsed < s_delay)
            return;
        _display ??= StartAsync();
        if (_bar is not { } bar)
            return;
        ProgressText text = ProgressText.Of(progress, _watch.Elapsed);
        bar.Description = Markup.Escape(text.Numbers + (text.Left is { } left ? $", {ProgressText.Duration(left)} left" : ""));
        bar.IsIndeterminate = progress.TotalBytes is null;
        if (progress.TotalBytes is { } total)
        {
            bar.MaxValue = Math.Max(total, 1);
            bar.Value = progress.BytesRead;
        }
    }

    public void Message(string text)
    {
        // Above the bar, which the terminal's own writer knows how to do.
        foreach (string line in text.Split('\n'))
            terminal.WriteLine(CommandConsole.Prefix + line.TrimEnd('\r'));
    }

    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        if (_display is not null)
            await _display;
    }

    private Task StartAsync() => terminal.Progress()
        .AutoClear(true)
        .HideCompleted(false)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(async context =>
        {
            _bar = context.AddTask("starting", maxValue: 1);
            await _end.Task;
        });
}
