using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Boilerplate.Batch.Tests.Support;

/// <summary>Writes records of web archives, sound and broken ones.</summary>
internal static class Archive
{
    public static byte[] Record(string type, string contentType, byte[] content, string url = "http://site.example/page", long? claimedLength = null) =>
    [
        .. Encoding.UTF8.GetBytes(
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-05-01T10:00:00Z\r\n"
            + $"WARC-Record-ID: <urn:uuid:{url.Length}>\r\nContent-Type: {contentType}\r\n"
            + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {claimedLength ?? content.Length}\r\n\r\n")),
        .. content,
        .. "\r\n\r\n"u8,
    ];

    public static byte[] Response(string body, string url = "http://site.example/page") =>
        Response("Content-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes(body), url);

    public static byte[] Response(string httpHeaders, byte[] body, string url = "http://site.example/page", string status = "200 OK") =>
        Record("response", "application/http; msgtype=response", Http(httpHeaders, body, status), url);

    public static byte[] Http(string headers, byte[] body, string status = "200 OK") =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers.ReplaceLineEndings("\r\n")}\r\n\r\n"), .. body];

    public static byte[] Conversion(string text, string url) => Record("conversion", "text/plain", Encoding.UTF8.GetBytes(text), url);

    public static byte[] Info { get; } = Record("warcinfo", "application/warc-fields", [.. "software: test\r\n"u8]);

    public static byte[] GzipMembers(params byte[][] records) => [.. records.SelectMany(Gzip)];

    public static byte[] Gzip(byte[] bytes)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    public static byte[] Encoded(byte[] bytes, Func<Stream, Stream> encoder)
    {
        var stream = new MemoryStream();
        using (Stream encoding = encoder(stream))
            encoding.Write(bytes);
        return stream.ToArray();
    }
}
