using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>Picks the reader for an input.</summary>
internal static class ContainerReaders
{
    /// <summary>The input's format: as asked, else by name, else by its first bytes, which stay in the stream.</summary>
    public static InputFormat FormatOf(InputSource source, InputFormat? asked, PeekStream stream) =>
        asked ?? FileNames.FormatOf(source.Name) ?? FormatSniffer.Sniff(stream.Peek(FormatSniffer.HeadLength));

    public static IContainerReader Open(InputSource source, PeekStream stream, InputFormat format, BatchOptions options)
    {
        int maxRecordLength = options.MaxRecordLength;
        return format switch
        {
            InputFormat.Jsonl => new JsonlReader(source, stream, maxRecordLength),
            InputFormat.Warc or InputFormat.Wet => new WarcReader(source, stream, format == InputFormat.Wet, maxRecordLength),
            InputFormat.Parquet => new ParquetRecordReader(source, stream, [options.HtmlField, options.TextField], maxRecordLength),
            _ => new DocumentReader(source, stream, format, maxRecordLength),
        };
    }
}
