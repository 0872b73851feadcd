namespace Boilerplate.Batch.Reading;

/// <summary>A content type, such as <c>text/html; charset=utf-8</c>.</summary>
/// <param name="Name">In lower case, without parameters; empty where there is none.</param>
/// <param name="Charset">The label it gives, or <see langword="null"/>.</param>
internal readonly record struct MediaType(string Name, string? Charset)
{
    public bool IsHtml => Name is "text/html" or "application/xhtml+xml" or "application/vnd.wap.xhtml+xml";

    public bool IsPlainText => Name == "text/plain";

    /// <summary>Servers say these where they do not know.</summary>
    public bool IsUnknown => Name is "" or "application/octet-stream" or "unk" or "application/unknown";

    public static MediaType Parse(string? value)
    {
        if (value is null)
            return new MediaType("", null);
        int semicolon = value.IndexOf(';');
        string name = (semicolon < 0 ? value : value[..semicolon]).Trim().ToLowerInvariant();
        string? charset = null;
        int at = value.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            ReadOnlySpan<char> rest = value.AsSpan(at + "charset".Length).TrimStart();
            if (!rest.IsEmpty && rest[0] == '=')
            {
                rest = rest[1..].Trim(" \t\"'");
                int end = rest.IndexOfAny(";\"', \t");
                charset = (end < 0 ? rest : rest[..end]).ToString();
            }
        }

        return new MediaType(name, string.IsNullOrEmpty(charset) ? null : charset);
    }
}
