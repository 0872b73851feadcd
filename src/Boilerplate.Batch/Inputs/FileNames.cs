namespace Boilerplate.Batch.Inputs;

/// <summary>What the name of a file says about what it holds.</summary>
internal static class FileNames
{
    private static readonly (string Extension, InputFormat Format)[] s_formats =
    [
        (".txt", InputFormat.Text), (".text", InputFormat.Text), (".md", InputFormat.Text),
        (".html", InputFormat.Html), (".htm", InputFormat.Html), (".xhtml", InputFormat.Html),
        (".jsonl", InputFormat.Jsonl), (".ndjson", InputFormat.Jsonl),
        (".warc.wet", InputFormat.Wet), (".wet", InputFormat.Wet), (".warc", InputFormat.Warc),
        (".parquet", InputFormat.Parquet),
    ];

    /// <summary>The extensions that a folder is searched for, for messages.</summary>
    public static string KnownExtensions { get; } =
        string.Join(' ', s_formats.Select(format => format.Extension).Where(extension => extension.LastIndexOf('.') == 0))
        + ", also with .gz or .zst";

    public static Compression CompressionOf(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Compression.Gzip
        : name.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? Compression.Zstd
        : Compression.None;

    public static InputFormat? FormatOf(string name)
    {
        ReadOnlySpan<char> bare = WithoutCompression(name);
        foreach ((string extension, InputFormat format) in s_formats)
        {
            if (bare.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return null;
    }

    /// <summary>The name without the extensions of its compression and its format; other extensions are part of the name.</summary>
    public static string Stem(string name)
    {
        ReadOnlySpan<char> bare = WithoutCompression(name);
        foreach ((string extension, _) in s_formats)
        {
            if (bare.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && !IsWholeFileName(bare, extension))
                return bare[..^extension.Length].ToString();
        }

        return bare.ToString();
    }

    public static string ExtensionOf(OutputFormat format) => format switch
    {
        OutputFormat.Markdown => ".md",
        OutputFormat.Jsonl => ".jsonl",
        OutputFormat.Html => ".html",
        OutputFormat.Parquet => ".parquet",
        _ => ".txt",
    };

    private static ReadOnlySpan<char> WithoutCompression(string name) => CompressionOf(name) switch
    {
        Compression.Gzip when !IsWholeFileName(name, ".gz") => name.AsSpan(0, name.Length - 3),
        Compression.Zstd when !IsWholeFileName(name, ".zst") => name.AsSpan(0, name.Length - 4),
        _ => name,
    };

    private static bool IsWholeFileName(ReadOnlySpan<char> name, string extension) =>
        Path.GetFileName(name).Length == extension.Length;
}
