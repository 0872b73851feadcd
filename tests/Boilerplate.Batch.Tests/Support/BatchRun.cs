using System.Text;
using Boilerplate.Batch.Statistics;

namespace Boilerplate.Batch.Tests.Support;

/// <summary>One run of a batch with the <see cref="LineClassifier"/>, and all that came out of it.</summary>
internal sealed class BatchRun : IBatchLog
{
    private readonly MemoryStream _output = new();

    private BatchRun()
    {
    }

    public LineClassifier Classifier { get; } = new();

    public BatchSummary Summary { get; private set; } = new(BatchOutcome.NothingDone, new BatchStatistics());

    public (BatchOutcome Outcome, long Records, long Kept, long Removed, long Errors) Counts =>
        (Summary.Outcome, Summary.Records, Summary.KeptBlocks, Summary.RemovedBlocks, Summary.Errors);

    public List<RecordError> Errors { get; } = [];

    public BatchProgress? LastProgress { get; private set; }

    public List<string> Warnings { get; } = [];

    public byte[] OutputBytes => _output.ToArray();

    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public static Task<BatchRun> Of(BatchOptions options, string input = "") => Of(options, new MemoryStream(Encoding.UTF8.GetBytes(input)));

    public static async Task<BatchRun> Of(
        BatchOptions options, Stream input, CancellationToken cancellationToken = default, Stream? output = null)
    {
        var run = new BatchRun();
        var runner = new BatchRunner(run.Classifier, new StandardStreams(input, output ?? run._output), run);
        run.Summary = await runner.RunAsync(options, cancellationToken);
        return run;
    }

    /// <summary>Cancels the run when the classifier has seen so many documents.</summary>
    public static async Task<BatchRun> CancelledAfter(BatchOptions options, int records)
    {
        using var cancellation = new CancellationTokenSource();
        var run = new BatchRun();
        run.Classifier.AfterDocuments(records, cancellation.Cancel);
        var runner = new BatchRunner(run.Classifier, new StandardStreams(Stream.Null, run._output), run);
        run.Summary = await runner.RunAsync(options, cancellation.Token);
        return run;
    }

    /// <summary>Runs JSONL records through the standard input.</summary>
    public static Task<BatchRun> OfRecords(string input, BatchOptions? options = null) =>
        Of((options ?? new BatchOptions()) with { From = InputFormat.Jsonl }, input);

    public void Error(RecordError error) => Errors.Add(error);

    public void Progress(BatchProgress progress) => LastProgress = progress;

    public void Warning(string message) => Warnings.Add(message);
}
