using Boilerplate.Batch.Json;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Rendering;

/// <summary>
/// Writes what a web archive says of a record: <c>id</c>, <c>url</c>, <c>date</c>, <c>status</c> and <c>content_type</c>, and all
/// other fields of its header under their own names in <c>warc</c>.
/// </summary>
internal static class CaptureJson
{
    private static readonly (string Header, string Field)[] s_fields =
        [("WARC-Record-ID", "id"), ("WARC-Target-URI", "url"), ("WARC-Date", "date")];

    public static void Write(OutputBuffer output, Capture capture)
    {
        foreach ((string header, string field) in s_fields)
        {
            string? value = field == "url" ? capture.Url : Find(capture, header);
            if (value is not null)
                WriteField(output, field, value);
        }

        if (capture.Status != 0)
        {
            output.Write(",\"status\":"u8);
            JsonOutput.WriteNumber(output, capture.Status);
        }

        if (capture.ContentType is { } contentType)
            WriteField(output, "content_type", contentType);
        output.Write(",\"warc\":{"u8);
        bool isFirst = true;
        foreach (HeaderField header in capture.Headers)
        {
            if (s_fields.Any(known => known.Header.Equals(header.Name, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (!isFirst)
                output.Write((byte)',');
            isFirst = false;
            JsonOutput.WriteString(output, header.Name);
            output.Write((byte)':');
            JsonOutput.WriteString(output, header.Value);
        }

        output.Write((byte)'}');
    }

    private static string? Find(Capture capture, string name)
    {
        foreach (HeaderField header in capture.Headers)
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return header.Value;
        }

        return null;
    }

    private static void WriteField(OutputBuffer output, string name, string value)
    {
        output.Write((byte)',');
        JsonOutput.WriteString(output, name);
        output.Write((byte)':');
        JsonOutput.WriteString(output, value);
    }
}
