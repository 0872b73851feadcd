using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Runs a batch for a command and sums it up.</summary>
internal static class BatchCommand
{
    public static async Task<int> RunAsync(
        CommandConsole console, BatchOptions options, string? modelPath, bool isQuiet, CancellationToken cancellationToken)
    {
        BoilerplateClassifier classifier = ModelFile.Load(modelPath);
        if (console.IsInputTerminal && !isQuiet && (options.Inputs.Count == 0 || options.Inputs.Contains("-")))
            console.Message("reading from the terminal; Ctrl-D ends the input");
        var runner = new BatchRunner(classifier, console.Streams, new ConsoleLog(console, isQuiet));
        BatchSummary summary = await runner.RunAsync(options, cancellationToken);
        if (!isQuiet && summary.Outcome != BatchOutcome.OutputClosed)
            console.Message(Text(summary, options.Task));
        return ExitCode.Of(summary.Outcome);
    }

    private static string Text(BatchSummary summary, BatchTask task)
    {
        string ending = summary.Outcome == BatchOutcome.Cancelled ? "interrupted after " : "";
        (string kept, string removed) = task == BatchTask.Clean ? ("kept", "removed") : ("content", "boilerplate");
        return $"{ending}{Count(summary.Records, "record")}, {Count(summary.KeptBlocks, "block")} {kept}, "
            + $"{summary.RemovedBlocks} {removed}, {Count(summary.Errors, "error")}";
    }

    private static string Count(long count, string noun) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
