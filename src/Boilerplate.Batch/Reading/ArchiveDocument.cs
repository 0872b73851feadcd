using System.Globalization;

namespace Boilerplate.Batch.Reading;

/// <summary>The document in a record of a web archive, or why there is none.</summary>
internal sealed record ArchiveDocument(ReadOnlyMemory<byte> Body, bool IsHtml, Capture Capture, SkipReason Skipped)
{
    /// <exception cref="BodyTooLongException">The body decodes to more than the limit.</exception>
    public static ArchiveDocument Open(ReadOnlyMemory<byte> record, ArchivedRecord archived, int maxLength)
    {
        ReadOnlyMemory<byte> payload = record[archived.HeaderLength..];
        HeaderBlock? http = null;
        if (archived.IsHttp && payload.Span.StartsWith("HTTP/"u8))
        {
            int end = HeaderBlock.FindEnd(payload.Span);
            end = end < 0 ? payload.Length : end;
            http = HeaderBlock.Parse(payload.Span[..end]);
            payload = payload[end..];
        }

        string? contentType = http is null ? archived.Header.Find("Content-Type") : http.Find("Content-Type");
        MediaType type = MediaType.Parse(contentType);
        int status = http is null ? 0 : StatusOf(http.FirstLine);
        // WARC 1.0 put addresses in angle brackets, and some writers still do.
        string? url = archived.Header.Find("WARC-Target-URI")?.Trim('<', '>');
        var capture = new Capture(url, archived.Header.Fields, status, contentType, type.Charset);
        // Wget and others put their logs and arguments into the archive under such addresses.
        if (url?.StartsWith("metadata:", StringComparison.OrdinalIgnoreCase) == true)
            return new ArchiveDocument(default, false, capture, SkipReason.CrawlerMetadata);
        if (status is not (0 or (>= 200 and < 300)))
            return new ArchiveDocument(default, false, capture, SkipReason.HttpStatus);
        if (!type.IsHtml && !type.IsPlainText && !type.IsUnknown)
            return new ArchiveDocument(default, false, capture, SkipReason.NotText);
        if (http is not null)
            payload = HttpBody.Decode(payload, http, maxLength);
        bool isHtml = type.IsHtml || (type.IsUnknown && FormatSniffer.Sniff(payload.Span) == InputFormat.Html);
        return new ArchiveDocument(payload, isHtml, capture, isHtml || type.IsPlainText ? SkipReason.None : SkipReason.NotText);
    }

    private static int StatusOf(string statusLine)
    {
        string[] parts = statusLine.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
    }
}
