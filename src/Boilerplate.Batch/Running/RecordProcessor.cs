using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Boilerplate.Batch.Classification;
using Boilerplate.Batch.Encodings;
using Boilerplate.Batch.Json;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Rendering;
using Boilerplate.Batch.Statistics;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>Turns a record into the bytes of its output. One for each worker: it keeps state between records.</summary>
internal sealed class RecordProcessor
{
    private readonly BatchOptions _options;
    private readonly IDocumentClassifier _classifier;
    private readonly CancellationToken _cancellationToken;
    private readonly Encoding? _encoding;
    private readonly JsonShape _shape;
    private readonly JsonObjectFields _fields = new();

    public RecordProcessor(BatchOptions options, IDocumentClassifier classifier, CancellationToken cancellationToken)
    {
        _options = options;
        _classifier = classifier;
        _cancellationToken = cancellationToken;
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
                return Failed(record, 0, fault, record.FaultKind);
            using var time = new DocumentTime(_options.TimeLimit, _cancellationToken);
            try
            {
                return record.Kind switch
                {
                    RecordKind.Json => ProcessJson(record, format, time),
                    RecordKind.Archived => ProcessArchived(record, record.Archived!, format, time), // an archived record always has it
                    _ => ProcessDocument(record, record.Bytes, record.Kind == RecordKind.Html, null, format, time),
                };
            }
            catch (BodyTooLongException)
            {
                return Failed(record, 0, RecordLimits.TooLong(_options.MaxRecordLength), ErrorKind.Length);
            }
            catch (OperationCanceledException) when (time.IsOver)
            {
                string limit = string.Create(CultureInfo.InvariantCulture, $"took longer than the limit of {_options.TimeLimit?.TotalSeconds} s");
                return Failed(record, 0, limit, ErrorKind.Time);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One record that the classifier or the memory cannot take must not end a run over millions.
                return Failed(record, 0, $"could not be classified: {exception.GetType().Name}: {exception.Message}", ErrorKind.Classifier);
            }
        }
    }

    private RecordResult ProcessArchived(Record record, ArchivedRecord archived, OutputFormat format, DocumentTime time)
    {
        ArchiveDocument document = ArchiveDocument.Open(record.Memory, archived, _options.MaxRecordLength);
        return document.Skipped == SkipReason.None
            ? ProcessDocument(record, document.Body.Span, document.IsHtml, document.Capture, format, time)
            : new RecordResult { Skipped = document.Skipped };
    }

    private RecordResult ProcessDocument(
        Record record, ReadOnlySpan<byte> bytes, bool isHtml, Capture? capture, OutputFormat format, DocumentTime time)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, isHtml, _encoding, capture?.Charset);
        if (decoded.Text is null)
            return Failed(record, decoded.FaultOffset, decoded.Fault ?? "cannot be decoded", ErrorKind.Encoding);
        ClassifiedDocument document = Classify(decoded.Text, isHtml, capture?.Url, format, time);
        if (_options.Task == BatchTask.LearnSite)
            return Learned(record, document, decoded.Warning);
        var output = new OutputBuffer();
        if (format is OutputFormat.Jsonl or OutputFormat.Parquet)
            DocumentJson.Write(output, record.Source.Name, capture, document, _shape);
        else
            WriteForReading(output, record, document, format);
        return Done(record, output, document, decoded.Warning, capture?.Url, time);
    }

    private RecordResult ProcessJson(Record record, OutputFormat format, DocumentTime time)
    {
        ReadOnlySpan<byte> line = record.Bytes;
        if (!Utf8.IsValid(line))
            return Failed(record, TextDecoder.FirstInvalidUtf8(line), "is not valid UTF-8", ErrorKind.Encoding);
        if (_fields.Read(line, out long position) is { } fault)
            return Failed(record, position, fault, ErrorKind.Record);
        int input = InputField(line, out bool isHtml);
        if (input < 0)
            return Failed(record, 0, $"has neither a field '{_options.HtmlField}' nor a field '{_options.TextField}'", ErrorKind.Field);
        JsonField field = _fields.Fields[input];
        if (field.Type != JsonTokenType.String)
        {
            string name = isHtml ? _options.HtmlField : _options.TextField;
            string reason = $"the field '{name}' is {JsonObjectFields.KindOf(field.Type)}, not a string";
            return Failed(record, field.ValueStart, reason, ErrorKind.Field);
        }

        string content = JsonStrings.Decode(field.RawValue(line));
        string? url = UrlOf(line);
        ClassifiedDocument document = Classify(content, isHtml, url, format, time);
        if (_options.Task == BatchTask.LearnSite)
            return Learned(record, document, null);
        var output = new OutputBuffer();
        if (format is OutputFormat.Jsonl or OutputFormat.Parquet)
            RecordJson.Write(output, line, _fields, input, document, _shape);
        else
            WriteForReading(output, record, document, format);
        return Done(record, output, document, null, url, time);
    }

    private ClassifiedDocument Classify(string content, bool isHtml, string? url, OutputFormat format, DocumentTime time)
    {
        ClassifierOptions options = _options.Classifier with { Url = url, CancellationToken = time.Token };
        time.Start();
        ClassifiedDocument document = _classifier.Classify(content, isHtml, Wanted(format), options);
        time.Stop();
        return document;
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
            bool isOneOfMany = record.Kind is RecordKind.Json or RecordKind.Archived;
            string title = isOneOfMany ? $"{record.Source.Name}: record {record.Number}" : record.Source.Name;
            BlockTable.Write(output, title, document.Blocks, _options.TableWidth);
        }
        else if (document.CleanText.Length > 0)
        {
            output.Write(document.CleanText);
            // A page ends as its source does.
            if (format != OutputFormat.Html || !document.CleanText.EndsWith('\n'))
                output.Write((byte)'\n');
        }
    }

    private RecordResult Done(
        Record record, OutputBuffer output, ClassifiedDocument document, string? warning, string? url, DocumentTime time)
    {
        bool countsWords = _options.StatsPath is not null;
        return new RecordResult
        {
            Output = output,
            Statistics = DocumentStatistics.Of(document, url, countsWords, time.Elapsed),
            Warning = Warning(record, document, warning),
        };
    }

    private static RecordResult Learned(Record record, ClassifiedDocument document, string? warning) => new()
    {
        SitePage = document.SitePage,
        Skipped = document.SitePage is null ? SkipReason.NoSite : SkipReason.None,
        Warning = Warning(record, document, warning),
    };

    private static string? Warning(Record record, ClassifiedDocument document, string? warning)
    {
        if (document.IsTruncated)
            warning = (warning is null ? "" : warning + "; ") + "passes a limit of size, so its last blocks are coarser or missing";
        return warning is null ? null : new RecordError(record.Source.Name, record.Number, record.Offset, warning).ToString();
    }

    private RecordResult Failed(Record record, long position, string reason, ErrorKind kind)
    {
        long offset = record.Offset + (record.IsVerbatim ? position : 0);
        byte[]? raw = _options.ErrorsRaw && !record.Bytes.IsEmpty ? record.Bytes.ToArray() : null;
        return new RecordResult { Error = new RecordError(record.Source.Name, record.Number, offset, reason) { Kind = kind }, Raw = raw };
    }
}
