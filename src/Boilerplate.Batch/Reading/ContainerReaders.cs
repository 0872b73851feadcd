using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>Picks the reader for an input.</summary>
internal static class ContainerReaders
{
    /// <summary>The input's format: as asked, else by name, else by its first bytes, which stay in the stream.</summary>
    public static InputFormat FormatOf(InputSource source, InputFormat? asked, PeekStream stream) =>
        asked ?? FileNames.FormatOf(source.Name) ?? FormatSniffer.Sniff(stream.Peek(FormatSniffer.HeadLength));

    public static IContainerReader Open(InputSource source, InputFormat? asked, int maxRecordLength)
    {
        PeekStream stream = source.Open();
        InputFormat format = FormatOf(source, asked, stream);
        return format == InputFormat.Jsonl
            ? new JsonlReader(source, stream, maxRecordLength)
            : new DocumentReader(source, stream, format, maxRecordLength);
    }
}
