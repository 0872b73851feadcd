using System.Diagnostics;
using System.Globalization;
using Boilerplate.Batch;
using Spectre.Console;

namespace Boilerplate.Cli;

/// <summary>Runs a batch for a command and sums it up.</summary>
internal static class BatchCommand
{
    public static Task<int> RunAsync(
        CommandConsole console, BatchOptions options, string? modelPath, bool isQuiet, bool showsProgress, CancellationToken cancellationToken)
    {
        BoilerplateClassifier classifier = ModelFile.Load(modelPath);
        return RunAsync(
            console, options, (console, log) => new BatchRunner(classifier, console.Streams, log), isQuiet, showsProgress, cancellationToken);
    }

    public static async Task<int> RunAsync(
        CommandConsole console, BatchOptions options, Func<CommandConsole, IBatchLog, BatchRunner> create,
        bool isQuiet, bool showsProgress, CancellationToken cancellationToken)
    {
        if (console.IsInputTerminal && !isQuiet && (options.Inputs.Count == 0 || options.Inputs.Contains("-")))
            console.Message("reading from the terminal; Ctrl-D ends the input");
        if (options.Shard.IsPart && !isQuiet)
            console.Message($"shard {options.Shard}");
        var watch = Stopwatch.StartNew();
        IAnsiConsole? terminal = console.ErrorTerminal;
        BatchSummary summary;
        IProgressDisplay display = terminal is not null && showsProgress
            ? new TerminalProgress(terminal)
            : new PlainProgress(console, showsProgress, PlainProgress.Interval);
        await using (display)
        {
            // Waited for in place: there is nothing else to do, and a program that never lets go of its thread starts faster.
            summary = create(console, new ConsoleLog(display, isQuiet)).RunAsync(options, cancellationToken).GetAwaiter().GetResult();
        }

        if (summary.Outcome == BatchOutcome.TooManyErrors)
            console.Message($"ended after more errors than --max-errors {options.MaxErrors} allows");
        if (!isQuiet && summary.Outcome != BatchOutcome.OutputClosed)
        {
            if (terminal is not null && summary is { Records: > 1, Outcome: not BatchOutcome.Cancelled })
                terminal.Write(SummaryTable.Of(summary, options.Task, watch.Elapsed));
            else
                console.Message(Text(summary, options.Task));
        }

        if (summary.IsResumable && !isQuiet)
            console.Message("the same command with --resume goes on from here");
        return ExitCode.Of(summary.Outcome);
    }

    private static string Text(BatchSummary summary, BatchTask task)
    {
        string ending = summary.Outcome == BatchOutcome.Cancelled ? "interrupted after " : "";
        (string kept, string removed) = task == BatchTask.Clean ? ("kept", "removed") : ("content", "boilerplate");
        string skipped = summary.Skipped > 0 ? $"{Count(summary.Skipped, "record")} passed over, " : "";
        if (task == BatchTask.LearnSite)
            return $"{ending}{Count(summary.Records, "record")}, {skipped}{Count(summary.LearnedSites, "site")}, {Count(summary.Errors, "error")}";
        return $"{ending}{Count(summary.Records, "record")}, {skipped}{Count(summary.KeptBlocks, "block")} {kept}, "
            + $"{summary.RemovedBlocks} {removed}, {Count(summary.Errors, "error")}";
    }

    public static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
