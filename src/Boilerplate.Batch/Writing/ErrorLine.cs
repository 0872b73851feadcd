using System.Text;
using System.Text.Unicode;
using Boilerplate.Batch.Json;
using Boilerplate.Batch.Rendering;

namespace Boilerplate.Batch.Writing;

/// <summary>Writes an error as a JSON object of a line of its own.</summary>
internal static class ErrorLine
{
    /// <summary>A raw record that is longer is cut here.</summary>
    private const int MaxRawLength = 16 * 1024 * 1024;

    /// <param name="raw">The record as it stands, or <see langword="null"/> to leave it out.</param>
    public static void Write(OutputBuffer output, RecordError error, byte[]? raw)
    {
        output.Write("{\"file\":"u8);
        JsonOutput.WriteString(output, error.File);
        output.Write(",\"record\":"u8);
        JsonOutput.WriteNumber(output, error.Record);
        output.Write(",\"offset\":"u8);
        JsonOutput.WriteNumber(output, error.Offset);
        output.Write(",\"reason\":"u8);
        JsonOutput.WriteString(output, error.Reason);
        output.Write(",\"kind\":\""u8);
        output.Write(error.Kind.ToName());
        output.Write((byte)'"');
        if (raw is not null)
            WriteRaw(output, raw);
        output.Write("}\n"u8);
    }

    /// <summary>Text as it is, under <c>raw</c>; other bytes as Base64, under <c>raw_base64</c>.</summary>
    private static void WriteRaw(OutputBuffer output, byte[] raw)
    {
        ReadOnlySpan<byte> bytes = raw.AsSpan(0, Math.Min(raw.Length, MaxRawLength));
        if (Utf8.IsValid(bytes))
        {
            output.Write(",\"raw\":"u8);
            JsonOutput.WriteString(output, Encoding.UTF8.GetString(bytes));
        }
        else
        {
            output.Write(",\"raw_base64\":"u8);
            JsonOutput.WriteString(output, Convert.ToBase64String(bytes));
        }

        if (raw.Length > bytes.Length)
            output.Write(",\"raw_is_cut\":true"u8);
    }
}
