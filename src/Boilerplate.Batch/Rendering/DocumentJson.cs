using Boilerplate.Batch.Classification;
using Boilerplate.Batch.Json;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Rendering;

/// <summary>Writes the line of a document that is no JSON itself: a text, a page, or a record of a web archive.</summary>
internal static class DocumentJson
{
    public static void Write(OutputBuffer output, string source, Capture? capture, ClassifiedDocument document, JsonShape shape)
    {
        output.Write("{\"source\":"u8);
        JsonOutput.WriteString(output, source);
        if (capture is not null)
            CaptureJson.Write(output, capture);
        if (shape.CleanTextField is { } field)
        {
            output.Write((byte)',');
            JsonOutput.WriteString(output, field);
            output.Write((byte)':');
            JsonOutput.WriteString(output, document.CleanText);
        }

        if (shape.Blocks)
        {
            output.Write(",\"blocks\":"u8);
            BlockListWriter.Write(output, document.Blocks);
        }

        output.Write("}\n"u8);
    }
}
