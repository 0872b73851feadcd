using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Boilerplate.Batch.Classification;
using Boilerplate.Batch.Encodings;
using Boilerplate.Batch.Json;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Rendering;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>Turns a record into the bytes of its output. One for each worker: it keeps state between records.</summary>
internal sealed class RecordProcessor
{
    private readonly BatchOptions _options;
    private readonly IDocumentClassifier _classifier;
    private readonly ClassifierOptions _classifierOptions;
    private readonly Encoding? _encoding;
    private readonly JsonShape _shape;
    private readonly JsonObjectFields _fields = new();

    public RecordProcessor(BatchOptions options, IDocumentClassifier classifier, CancellationToken cancellationToken)
    {
        _options = options;
        _classifier = classifier;
        _classifierOptions = options.Classifier with { CancellationToken = cancellationToken };
        _encoding = options.Encoding is null ? null : CharsetLabels.Find(options.Encoding);
        bool isClean = options.Task == BatchTask.Clean;
        _shape = new JsonShape(isClean ? options.OutputField : null, options.Labels || !isClean, options.DropInput);
    }

    /// <summary>Does the record and disposes it. Nothing that is wrong with a record throws.</summary>
    public RecordResult Process(Record record, OutputFormat format)
    {
        using (record)
        {
            if (record.Fault is { } fault)
                return Failed(record, 0, fault);
            try
            {
                return record.Kind switch
                {
                    RecordKind.Json => ProcessJson(record, format),
                    RecordKind.Archived => ProcessArchived(record, record.Archived!, format), // an archived record always has it
                    _ => ProcessDocument(record, record.Bytes, record.Kind == RecordKind.Html, null, format),
                };
            }
            catch (BodyTooLongException)
            {
                return Failed(record, 0, RecordLimits.TooLong(_options.MaxRecordLength));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One record that the classifier or the memory cannot take must not end a run over millions.
                return Failed(record, 0, $"could not be classified: {exception.GetType().Name}: {exception.Message}");
            }
        }
    }

    private RecordResult ProcessArchived(Record record, ArchivedRecord archived, OutputFormat format)
    {
        ArchiveDocument document = ArchiveDocument.Open(record.Memory, archived, _options.MaxRecordLength);
        return document.Skipped == SkipReason.None
            ? ProcessDocument(record, document.Body.Span, document.IsHtml, document.Capture, format)
            : new RecordResult(null, 0, 0, null, null) { Skipped = document.Skipped };
    }

    private RecordResult ProcessDocument(Record record, ReadOnlySpan<byte> bytes, bool isHtml, Capture? capture, OutputFormat format)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, isHtml, _encoding, capture?.Charset);
        if (decoded.Text is null)
            return Failed(record, decoded.FaultOffset, decoded.Fault ?? "cannot be decoded");
        ClassifierOptions options = capture?.Url is { } url ? _classifierOptions with { Url = url } : _classifierOptions;
        ClassifiedDocument document = _classifier.Classify(decoded.Text, isHtml, Wanted(format), options);
        var output = new OutputBuffer();
        if (format == OutputFormat.Jsonl)
            DocumentJson.Write(output, record.Source.Name, capture, document, _shape);
        else
            WriteForReading(output, record, document, format);
        return Done(record, output, document, decoded.Warning);
    }

    private RecordResult ProcessJson(Record record, OutputFormat format)
    {
        ReadOnlySpan<byte> line = record.Bytes;
        if (!Utf8.IsValid(line))
            return Failed(record, TextDecoder.FirstInvalidUtf8(line), "is not valid UTF-8");
        if (_fields.Read(line, out long position) is { } fault)
            return Failed(record, position, fault);
        int input = InputField(line, out bool isHtml);
        if (input < 0)
            return Failed(record, 0, $"has neither a field '{_options.HtmlField}' nor a field '{_options.TextField}'");
        JsonField field = _fields.Fields[input];
        if (field.Type != JsonTokenType.String)
        {
            string name = isHtml ? _options.HtmlField : _options.TextField;
            return Failed(record, field.ValueStart, $"the field '{name}' is {JsonObjectFields.KindOf(field.Type)}, not a string");
        }

        string content = JsonStrings.Decode(field.RawValue(line));
        ClassifierOptions options = UrlOf(line) is { } url ? _classifierOptions with { Url = url } : _classifierOptions;
        ClassifiedDocument document = _classifier.Classify(content, isHtml, Wanted(format), options);
        var output = new OutputBuffer();
        if (format == OutputFormat.Jsonl)
            RecordJson.Write(output, line, _fields, input, document, _shape);
        else
            WriteForReading(output, record, document, format);
        return Done(record, output, document, null);
    }

    /// <summary>The field to read; a field that is null counts as absent where the other one is there.</summary>
    private int InputField(ReadOnlySpan<byte> line, out bool isHtml)
    {
        int html = _fields.IndexOf(line, _options.HtmlField);
        int text = _fields.IndexOf(line, _options.TextField);
        isHtml = html >= 0 && (text < 0 || _fields.Fields[html].Type != JsonTokenType.Null);
        return isHtml ? html : text;
    }

    private string? UrlOf(ReadOnlySpan<byte> line)
    {
        int index = _fields.IndexOf(line, "url");
        return index >= 0 && _fields.Fields[index].Type == JsonTokenType.String
            ? JsonStrings.Decode(_fields.Fields[index].RawValue(line))
            : null;
    }

    private CleanTextKind Wanted(OutputFormat format) =>
        _shape.CleanTextField is null ? CleanTextKind.None
        : format == OutputFormat.Markdown ? CleanTextKind.Markdown
        : format == OutputFormat.Html ? CleanTextKind.Html
        : CleanTextKind.Plain;

    private void WriteForReading(OutputBuffer output, Record record, ClassifiedDocument document, OutputFormat format)
    {
        if (format == OutputFormat.Table)
        {
            string title = record.Kind is RecordKind.Json or RecordKind.Archived ? $"{record.Source.Name}: record {record.Number}" : record.Source.Name;
            BlockTable.Write(output, title, document.Blocks, _options.TableWidth);
        }
        else if (document.CleanText.Length > 0)
        {
            output.Write(document.CleanText);
            if (!document.CleanText.EndsWith('\n'))
                output.Write((byte)'\n');
        }
    }

    private static RecordResult Done(Record record, OutputBuffer output, ClassifiedDocument document, string? warning)
    {
        long kept = document.Blocks.LongCount(block => block.Label == BlockLabel.Content);
        if (document.IsTruncated)
            warning = (warning is null ? "" : warning + "; ") + "passes a limit of size, so its last blocks are coarser or missing";
        if (warning is not null)
            warning = new RecordError(record.Source.Name, record.Number, record.Offset, warning).ToString();
        return new RecordResult(output, kept, document.Blocks.Count - kept, null, warning);
    }

    private static RecordResult Failed(Record record, long position, string reason)
    {
        long offset = record.Offset + (record.IsVerbatim ? position : 0);
        return new RecordResult(null, 0, 0, new RecordError(record.Source.Name, record.Number, offset, reason), null);
    }
}
