using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Boilerplate.Training.Datasets;

/// <summary>Streams the records of a JSON Lines file, plain, <c>.zst</c> or <c>.gz</c>. Blank lines are passed over.</summary>
internal static class JsonLines
{
    // The data sets are packed with zstd --long=27; a decoder takes no more than 2^27 bytes of window unless told to.
    private const int MaxWindowLog = 27;

    /// <param name="read">Makes a value of a line; the record is valid during the call only.</param>
    /// <exception cref="InvalidDataException">A line is not a JSON object, or <paramref name="read"/> rejects it.</exception>
    public static IEnumerable<T> Read<T>(string path, Func<JsonRecord, T> read)
    {
        using Stream stream = Open(path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (int number = 1; NextLine(reader, path, number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return ReadLine(path, number, line, read);
        }
    }

    private static T ReadLine<T>(string path, int number, string line, Func<JsonRecord, T> read)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}, line {number}: not JSON: {error.Message}", error);
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidDataException(
                    $"{path}, line {number}: expected an object, but found {document.RootElement.ValueKind}.");
            }

            return read(new JsonRecord(path, number, "", document.RootElement));
        }
    }

    private static string? NextLine(StreamReader reader, string path, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception error) when (error is ZstdException or InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path}, line {number}: cannot be decompressed: {error.Message}", error);
        }
    }

    private static Stream Open(string path)
    {
        Stream file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return new GZipStream(file, CompressionMode.Decompress);
        if (!path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase)) return file;

        var zstd = new DecompressionStream(file, leaveOpen: false);
        zstd.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, MaxWindowLog);
        return zstd;
    }
}
