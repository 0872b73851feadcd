using System.Diagnostics;
using Boilerplate.Batch.Classification;
using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Resuming;
using Boilerplate.Batch.Running;
using Boilerplate.Batch.Sites;
using Boilerplate.Batch.Statistics;
using Boilerplate.Batch.Writing;
using Boilerplate.Sites;

namespace Boilerplate.Batch;

/// <summary>
/// Cleans or classifies many documents: texts, pages, and the records of JSONL, WARC, WET and Parquet, from files, folders,
/// globs and the standard input. Its instances run one batch at a time.
/// </summary>
public sealed class BatchRunner
{
    private readonly Lazy<IDocumentClassifier> _classifier;
    private readonly StandardStreams _streams;
    private readonly IBatchLog _log;

    /// <summary>Makes a runner.</summary>
    /// <param name="classifier">Labels the blocks.</param>
    /// <param name="streams">Used where no input or output is named.</param>
    /// <param name="log">Hears of errors and warnings.</param>
    public BatchRunner(BoilerplateClassifier classifier, StandardStreams streams, IBatchLog log)
        : this(new ModelClassifier(classifier), streams, log)
    {
    }

    /// <summary>Makes a runner with the embedded model, which is read only where a task needs it.</summary>
    /// <param name="streams">Used where no input or output is named.</param>
    /// <param name="log">Hears of errors and warnings.</param>
    public BatchRunner(StandardStreams streams, IBatchLog log)
        : this(new Lazy<IDocumentClassifier>(() => new ModelClassifier(BoilerplateClassifier.Default)), streams, log)
    {
    }

    internal BatchRunner(IDocumentClassifier classifier, StandardStreams streams, IBatchLog log)
        : this(new Lazy<IDocumentClassifier>(classifier), streams, log)
    {
    }

    private BatchRunner(Lazy<IDocumentClassifier> classifier, StandardStreams streams, IBatchLog log)
    {
        _classifier = classifier;
        _streams = streams;
        _log = log;
    }

    /// <summary>
    /// Runs a batch to its end. What is wrong with a record, an input or an output is reported to the log and counted; the
    /// rest goes on. Cancelling ends it with <see cref="BatchOutcome.Cancelled"/>; no output has its name then that is not
    /// complete, and what is done can be gone on with by <see cref="BatchOptions.Resume"/>.
    /// </summary>
    /// <exception cref="BatchUsageException">The options cannot be meant; nothing was written.</exception>
    public Task<BatchSummary> RunAsync(BatchOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(() => RunHereAsync(options, cancellationToken), CancellationToken.None);

    private async Task<BatchSummary> RunHereAsync(BatchOptions options, CancellationToken cancellationToken)
    {
        OptionRules.Check(options);
        InputList list = new InputResolver(_streams.Input).Resolve(options.Inputs, OutputPlanner.NamedFolder(options.Output));
        if (list.Sources.Count == 0 && list.Missing.Count > 0)
            throw new BatchUsageException(string.Join(Environment.NewLine, list.Missing));
        try
        {
            // A task of its own, since looking at the standard input may take for ever.
            RunPlan plan = list.Sources is [{ FullPath: not null }]
                ? RunPlan.Of(list, options)
                : await Task.Run(() => RunPlan.Of(list, options), CancellationToken.None).WaitAsync(cancellationToken);
            return await RunAsync(list, plan, options, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new BatchSummary(BatchOutcome.Cancelled, new BatchStatistics());
        }
    }

    private async Task<BatchSummary> RunAsync(
        InputList list, RunPlan plan, BatchOptions options, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        IDocumentClassifier classifier = options.Task == BatchTask.LearnSite ? new SitePageReader() : _classifier.Value;
        Journal? journal = null;
        ErrorReporter? errors = null;
        try
        {
            journal = OpenJournal(plan, options, classifier);
            errors = new ErrorReporter(_log, journal, options.ErrorsPath, plan.Inputs);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            journal?.Dispose();
            return NothingDone(Unwritable(errors is null && journal is not null ? options.ErrorsPath : plan.JournalPath, exception));
        }

        using (journal)
        using (errors)
        {
            var progress = new ProgressReporter(_log, plan.Inputs);
            using var writer = new OutputWriter(options, _streams, errors, journal, progress, plan.OutputCount == 1);
            foreach (RecordError error in list.Missing.Concat(list.Empty))
                writer.Report(error);
            var resume = new ResumePlan(output => journal?.Find(output));
            SiteLearning? learning = options.Task == BatchTask.LearnSite ? new SiteLearning(writer) : null;
            IResultConsumer consumer = learning is null ? writer : learning;
            BatchOutcome? ending = await RunPipelineAsync(plan.Inputs, options, classifier, resume, consumer, cancellationToken);
            if (learning is not null && ending is null && !Save(learning.Memory, options.Output, writer))
                ending = BatchOutcome.NothingDone;
            progress.Report(writer.Statistics);
            if (ending is not null)
                writer.Suspend();
            writer.Dispose();
            writer.Statistics.Seconds += watch.Elapsed.TotalSeconds;
            // Only written there; it takes a hash of the whole model.
            if (options.StatsPath is not null)
                writer.Statistics.Model = classifier.ModelId;
            writer.Statistics.Runs = 1;
            CommitReports(errors, options, writer);
            // Without being asked to, nothing is left behind of a run that came to its end.
            if (ending is null && !options.Resume && !writer.Statistics.Errors.ContainsKey("output"))
                journal?.Delete();
            BatchOutcome outcome = ending
                ?? (writer.Statistics.ErrorCount == 0 ? BatchOutcome.Completed
                    : writer.DidAny ? BatchOutcome.CompletedWithErrors
                    : BatchOutcome.NothingDone);
            return new BatchSummary(outcome, writer.Statistics)
            {
                IsResumable = ending is BatchOutcome.Cancelled or BatchOutcome.TooManyErrors or BatchOutcome.NothingDone && journal is not null,
                LearnedSites = learning?.Memory.SiteCount ?? 0,
            };
        }
    }

    private Journal? OpenJournal(RunPlan plan, BatchOptions options, IDocumentClassifier classifier)
    {
        if (plan.JournalPath is not { } path)
            return null;
        RunIdentity identity = RunIdentity.Of(classifier.ModelId, options);
        try
        {
            if (!options.Resume)
                return Journal.Create(path, identity);
            Journal journal = Journal.Resume(path, identity, out string? notice);
            if (notice is not null)
                _log.Warning($"{notice}, so this one starts anew");
            return journal;
        }
        catch (Exception exception) when (!options.Resume && exception is IOException or UnauthorizedAccessException)
        {
            // Where no journal can be written, the outputs most likely cannot either, and that is where it is reported.
            return null;
        }
    }

    /// <returns>How the run ended where it did not come to its end.</returns>
    private async Task<BatchOutcome?> RunPipelineAsync(
        IReadOnlyList<PlannedInput> inputs, BatchOptions options, IDocumentClassifier classifier, ResumePlan resume,
        IResultConsumer consumer, CancellationToken cancellationToken)
    {
        var steps = new InputSteps(options, resume);
        try
        {
            if (SingleDocument.Is(inputs))
                SingleDocument.Run(inputs[0], steps, new RecordProcessor(options, classifier, cancellationToken), consumer, cancellationToken);
            else
                await RunQueuesAsync(inputs, options, classifier, steps, consumer, cancellationToken);
            return null;
        }
        catch (OutputStoppedException stopped)
        {
            return stopped.Outcome;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return BatchOutcome.Cancelled;
        }
    }

    private static Task RunQueuesAsync(
        IReadOnlyList<PlannedInput> inputs, BatchOptions options, IDocumentClassifier classifier, InputSteps steps,
        IResultConsumer consumer, CancellationToken cancellationToken)
    {
        var pipeline = new Pipeline(inputs, options.Threads, steps, token => new RecordProcessor(options, classifier, token));
        return pipeline.RunAsync(consumer, cancellationToken);
    }

    /// <returns>Whether the memory was written.</returns>
    private static bool Save(SiteMemoryBuilder memory, string? path, OutputWriter writer)
    {
        try
        {
            SiteMemoryFiles.Save(memory, path ?? "");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            writer.Report(Unwritable(path, exception));
            return false;
        }
    }

    private static void CommitReports(ErrorReporter errors, BatchOptions options, OutputWriter writer)
    {
        try
        {
            errors.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Dispose();
            writer.Report(Unwritable(options.ErrorsPath, exception));
        }

        if (options.StatsPath is not { } path)
            return;
        try
        {
            using var file = new AtomicFile(path);
            file.Write(writer.Statistics.Write());
            file.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            writer.Report(Unwritable(path, exception));
        }
    }

    private BatchSummary NothingDone(RecordError error)
    {
        _log.Error(error);
        var statistics = new BatchStatistics();
        BatchStatistics.Count(statistics.Errors, "output", 1);
        return new BatchSummary(BatchOutcome.NothingDone, statistics);
    }

    private static RecordError Unwritable(string? path, Exception exception) =>
        new(path ?? "", 0, 0, $"cannot be written: {exception.Message}") { Kind = ErrorKind.Output };
}
