using System.Globalization;
using System.Text;
using System.Text.Json;
using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>A line of the file that a <see cref="ParquetTarget"/> gathers.</summary>
internal readonly record struct RecordLine(long Number, JsonElement Json)
{
    /// <summary>The lines of a file, in order.</summary>
    public static IEnumerable<RecordLine> ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using var lines = new LineSplitter(file, 0, 1, false, Array.MaxLength - 1024);
        while (Read(lines) is { } line)
            yield return line;
    }

    private static RecordLine? Read(LineSplitter lines)
    {
        if (!lines.TryRead(out ReadOnlySpan<byte> line, out _, out _))
            return null;
        int tab = line.IndexOf((byte)'\t');
        var reader = new Utf8JsonReader(line[(tab + 1)..], new JsonReaderOptions { MaxDepth = 10_000 });
        long number = long.Parse(Encoding.ASCII.GetString(line[..tab]), CultureInfo.InvariantCulture);
        return new RecordLine(number, JsonElement.ParseValue(ref reader));
    }
}
