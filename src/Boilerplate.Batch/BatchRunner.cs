using Boilerplate.Batch.Classification;
using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Running;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch;

/// <summary>
/// Cleans or classifies many documents: texts, pages and JSONL records, from files, folders, globs and the standard input.
/// Its instances run one batch at a time.
/// </summary>
public sealed class BatchRunner
{
    private readonly IDocumentClassifier _classifier;
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

    internal BatchRunner(IDocumentClassifier classifier, StandardStreams streams, IBatchLog log)
    {
        _classifier = classifier;
        _streams = streams;
        _log = log;
    }

    /// <summary>
    /// Runs a batch to its end. What is wrong with a record, an input or an output is reported to the log and counted; the
    /// rest goes on. Cancelling ends it with <see cref="BatchOutcome.Cancelled"/>, and no file is left half-written.
    /// </summary>
    /// <exception cref="BatchUsageException">The options cannot be meant; nothing was written.</exception>
    public async Task<BatchSummary> RunAsync(BatchOptions options, CancellationToken cancellationToken = default)
    {
        OptionRules.Check(options);
        InputList list = new InputResolver(_streams.Input).Resolve(options.Inputs, OutputPlanner.NamedFolder(options.Output));
        if (list.Sources.Count == 0 && list.Missing.Count > 0)
            throw new BatchUsageException(string.Join(Environment.NewLine, list.Missing));
        try
        {
            // A task of its own, since looking at the standard input may take for ever.
            PlannedInput[] inputs = await Task.Run(() => Plan(list, options), CancellationToken.None).WaitAsync(cancellationToken);
            return await RunAsync(list, inputs, options, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new BatchSummary(BatchOutcome.Cancelled, 0, 0, 0, 0);
        }
    }

    private async Task<BatchSummary> RunAsync(
        InputList list, PlannedInput[] inputs, BatchOptions options, CancellationToken cancellationToken)
    {
        if (!TryOpenErrors(options.ErrorsPath, out ErrorList? errors))
            return new BatchSummary(BatchOutcome.NothingDone, 0, 0, 0, 1);
        using (errors)
        {
            int outputs = inputs.Select(input => input.Route.Path).Distinct(StringComparer.Ordinal).Count();
            using var writer = new OutputWriter(_streams, _log, errors, hasOneOutput: outputs == 1);
            foreach (RecordError error in list.Missing.Concat(list.Empty))
                writer.Report(error);
            BatchOutcome? ending = await RunPipelineAsync(inputs, options, writer, cancellationToken);
            writer.Dispose();
            CommitErrors(errors, options, writer);
            BatchOutcome outcome = ending
                ?? (writer.Errors == 0 ? BatchOutcome.Completed
                    : writer.DidAny ? BatchOutcome.CompletedWithErrors
                    : BatchOutcome.NothingDone);
            return new BatchSummary(outcome, writer.Records, writer.Kept, writer.Removed, writer.Errors) { Skipped = writer.Skipped };
        }
    }

    /// <returns>How the run ended where it did not come to its end.</returns>
    private async Task<BatchOutcome?> RunPipelineAsync(
        PlannedInput[] inputs, BatchOptions options, OutputWriter writer, CancellationToken cancellationToken)
    {
        var pipeline = new Pipeline(inputs, options, token => new RecordProcessor(options, _classifier, token));
        try
        {
            await pipeline.RunAsync(writer, cancellationToken);
            return null;
        }
        catch (OutputStoppedException stopped)
        {
            return stopped.IsClosedPipe ? BatchOutcome.OutputClosed : BatchOutcome.NothingDone;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return BatchOutcome.Cancelled;
        }
    }

    private static PlannedInput[] Plan(InputList list, BatchOptions options)
    {
        InputFormat[] formats = [.. list.Sources.Select(source => FormatOf(source, options.From))];
        OutputRoute[] routes = new OutputPlanner(options).Plan(list, formats);
        return [.. list.Sources.Select((source, i) => new PlannedInput(source, formats[i], routes[i]))];
    }

    private static InputFormat FormatOf(InputSource source, InputFormat? asked)
    {
        if ((asked ?? FileNames.FormatOf(source.Name)) is { } known)
            return known;
        try
        {
            PeekStream stream = source.Open();
            InputFormat format = ContainerReaders.FormatOf(source, asked, stream);
            if (source.FullPath is not null)
                stream.Dispose();
            return format;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail in the same way, and that is where it is reported.
            return InputFormat.Text;
        }
    }

    private bool TryOpenErrors(string? path, out ErrorList? errors)
    {
        errors = null;
        try
        {
            if (path is not null)
                errors = new ErrorList(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _log.Error(Unwritable(path, exception));
            return false;
        }
    }

    private void CommitErrors(ErrorList? errors, BatchOptions options, OutputWriter writer)
    {
        try
        {
            errors?.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors?.Dispose();
            writer.ReportUnlisted(Unwritable(options.ErrorsPath, exception));
        }
    }

    private static RecordError Unwritable(string? path, Exception exception) =>
        new(path ?? "", 0, 0, $"cannot be written: {exception.Message}");
}
