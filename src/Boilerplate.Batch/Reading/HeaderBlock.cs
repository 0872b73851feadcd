using System.Text;

namespace Boilerplate.Batch.Reading;

/// <summary>The lines of a WARC or HTTP header: a first line, then named fields up to a blank line.</summary>
internal sealed class HeaderBlock
{
    private readonly List<HeaderField> _fields = [];

    private HeaderBlock(string firstLine) => FirstLine = firstLine;

    public string FirstLine { get; }

    public IReadOnlyList<HeaderField> Fields => _fields;

    /// <summary>Where the blank line ends that ends the header; -1 where there is none yet.</summary>
    public static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        int start = 0;
        while (true)
        {
            int end = bytes[start..].IndexOf((byte)'\n');
            if (end < 0)
                return -1;
            bool isBlank = end == 0 || (end == 1 && bytes[start] == '\r');
            start += end + 1;
            if (isBlank)
                return start;
        }
    }

    /// <summary>Reads a header that <see cref="FindEnd"/> found the end of.</summary>
    public static HeaderBlock Parse(ReadOnlySpan<byte> bytes)
    {
        HeaderBlock? block = null;
        // Both kinds of header say UTF-8 or Latin-1; what is neither becomes U+FFFD.
        foreach (ReadOnlySpan<char> line in Encoding.UTF8.GetString(bytes).AsSpan().EnumerateLines())
        {
            if (block is null)
                block = new HeaderBlock(line.Trim().ToString());
            else
                block.Add(line);
        }

        return block ?? new HeaderBlock("");
    }

    /// <summary>The first field of a name, without regard to case.</summary>
    public string? Find(string name)
    {
        foreach (HeaderField field in _fields)
        {
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return field.Value;
        }

        return null;
    }

    private void Add(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
            return;
        // A line that starts with white space goes on with the field before it (WARC 1.1, 4; RFC 7230, 3.2.4).
        if (line[0] is ' ' or '\t' && _fields.Count > 0)
        {
            HeaderField last = _fields[^1];
            _fields[^1] = last with { Value = string.Concat(last.Value, " ", line.Trim()) };
            return;
        }

        int colon = line.IndexOf(':');
        if (colon > 0)
            _fields.Add(new HeaderField(line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString()));
    }
}
