using System.Text;

namespace Boilerplate.Batch.Encodings;

/// <summary>
/// Finds the charset that a page declares in its first bytes, in the manner of the HTML standard's prescan
/// (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding).
/// </summary>
internal static class MetaCharset
{
    /// <summary>Where the standard stops looking.</summary>
    public const int PrescanLength = 1024;

    /// <summary>The label of the first declaration, or <see langword="null"/>.</summary>
    public static string? Find(ReadOnlySpan<byte> page)
    {
        string head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, PrescanLength)]);
        int at = 0;
        while ((at = head.IndexOf('<', at)) >= 0)
        {
            if (string.CompareOrdinal(head, at, "<!--", 0, 4) == 0)
            {
                int end = head.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (end < 0)
                    return null;
                at = end + 3;
            }
            else if (StartsWith(head, at, "<meta") && at + 5 < head.Length && (IsSpace(head[at + 5]) || head[at + 5] == '/'))
            {
                at += 5;
                if (OfMeta(head, ref at) is { } label)
                    return label;
            }
            else if (StartsWith(head, at, "<?xml "))
            {
                at += 5;
                if (OfXmlDeclaration(head, ref at) is { } label)
                    return label;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    private static string? OfMeta(string head, ref int at)
    {
        string? charset = null;
        string? content = null;
        bool isContentType = false;
        while (TryAttribute(head, ref at, out string name, out string value))
        {
            if (name == "charset")
                charset ??= value;
            else if (name == "content")
                content ??= CharsetIn(value);
            else if (name == "http-equiv")
                isContentType |= value.Trim().Equals("content-type", StringComparison.OrdinalIgnoreCase);
        }

        return NullIfBlank(charset ?? (isContentType ? content : null));
    }

    private static string? OfXmlDeclaration(string head, ref int at)
    {
        string? encoding = null;
        while (TryAttribute(head, ref at, out string name, out string value))
        {
            if (name == "encoding")
                encoding ??= value;
        }

        return NullIfBlank(encoding);
    }

    private static string? CharsetIn(string content)
    {
        int at = content.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        ReadOnlySpan<char> rest = content.AsSpan(at + "charset".Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        int end = rest.IndexOfAny(";\"' \t");
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    /// <summary>Reads one attribute; stands at or behind the tag's end when there is none left.</summary>
    private static bool TryAttribute(string head, ref int at, out string name, out string value)
    {
        (name, value) = ("", "");
        while (at < head.Length && (IsSpace(head[at]) || head[at] is '/' or '?'))
            at++;
        if (at >= head.Length || head[at] == '>')
            return false;
        int start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] is not ('=' or '>' or '/' or '?'))
            at++;
        name = head[start..at].ToLowerInvariant();
        SkipSpaces(head, ref at);
        if (at >= head.Length || head[at] != '=')
            return name.Length > 0;
        at++;
        SkipSpaces(head, ref at);
        value = Value(head, ref at);
        return true;
    }

    private static string Value(string head, ref int at)
    {
        if (at < head.Length && head[at] is '"' or '\'')
        {
            int end = head.IndexOf(head[at], at + 1);
            end = end < 0 ? head.Length : end;
            string quoted = head[(at + 1)..end];
            at = Math.Min(end + 1, head.Length);
            return quoted;
        }

        int start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] != '>')
            at++;
        return head[start..at];
    }

    private static void SkipSpaces(string head, ref int at)
    {
        while (at < head.Length && IsSpace(head[at]))
            at++;
    }

    private static bool StartsWith(string head, int at, string what) =>
        string.Compare(head, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsSpace(char value) => value is ' ' or '\t' or '\n' or '\r' or '\f';

    private static string? NullIfBlank(string? label) => string.IsNullOrWhiteSpace(label) ? null : label.Trim();
}
