using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Boilerplate.Cli.Tests.Support;
using Boilerplate.Testing;

namespace Boilerplate.Cli.Tests;

/// <summary>The same pages and texts in all formats give the same clean text.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly string[] s_pages = ["broken.html", "docs.html", "forum.html", "listing.html", "news.html", "product.html"];

    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("--no-warc-compression")]
    [InlineData("--warc-cdx")]
    public async Task Warc_ThatWgetWrote_GivesTheTextOfThePages(string option)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/wget"), "needs wget");
        using (SampleServer server = SampleServer.Start())
        {
            string[] urls = [.. s_pages.Select(page => server.Address + page), server.Address + "missing.html", server.Address + "no-boilerplate.txt"];
            ProcessRun wget = await ProcessRun.Of(new ProcessStartInfo(
                "wget", ["--quiet", "--no-config", "--warc-file=crawl", option, "--output-document=/dev/null", .. urls]) { WorkingDirectory = _cli.Folder.Path });
            Assert.Equal(8, wget.ExitCode); // one page is missing
        }

        string archive = Assert.Single(_cli.Folder.Files(), file => file.Contains(".warc", StringComparison.Ordinal));
        ProcessRun run = await _cli.Run("clean", archive);

        // The page that is missing, and what wget says of its own run.
        Assert.StartsWith("boilerplate: 7 records, 3 records passed over, ", run.ErrorLines[^1]);
        Assert.Equal(await CleanPagesAsync([.. s_pages, "no-boilerplate.txt"]), TextsOf(run.Output));
    }

    [Theory]
    [InlineData("jsonl", "none")]
    [InlineData("jsonl", "gz")]
    [InlineData("jsonl", "zst")]
    [InlineData("warc", "none")]
    [InlineData("warc", "gz")]
    [InlineData("warc", "zst")]
    public async Task Pages_InRecords_GiveTheTextOfThePages(string format, string compression)
    {
        byte[] records = [.. s_pages.SelectMany(page => format == "jsonl" ? Json("html", page) : Warc("resource", "text/html", page))];
        string input = Write("in." + format, records, compression);

        ProcessRun run = await _cli.Run("clean", input);
        ProcessRun piped = await ProcessRun.Of(_cli.Start("clean", "-"), File.ReadAllBytes(_cli.Folder[input]));

        Assert.Equal(await CleanPagesAsync(s_pages), TextsOf(run.Output));
        Assert.Equal(TextsOf(run.Output), TextsOf(piped.Output));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("gz")]
    [InlineData("zst")]
    public async Task Texts_InWetAndJsonl_GiveTheTextOfTheFiles(string compression)
    {
        string[] texts = [.. Directory.GetFiles(Repository.Samples, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        string wet = Write("in.warc.wet", [.. texts.SelectMany(text => Warc("conversion", "text/plain", text))], compression);
        string jsonl = Write("in.jsonl", [.. texts.SelectMany(text => Json("text", text))], compression);

        ProcessRun fromWet = await _cli.Run("clean", wet);
        ProcessRun fromJsonl = await _cli.Run("clean", jsonl);

        string[] expected = await CleanPagesAsync(texts);
        Assert.Equal(expected, TextsOf(fromWet.Output));
        Assert.Equal(expected, TextsOf(fromJsonl.Output));
    }

    [Fact]
    public async Task Parquet_OfAnotherLibrary_GivesTheTextOfTheJsonl()
    {
        string parquet = Path.Combine(Repository.Root, "tests", "Boilerplate.Batch.Tests", "Cases", "parquet", "pages.parquet");

        ProcessRun fromParquet = await _cli.Run("clean", parquet);
        ProcessRun fromJsonl = await _cli.Run("clean", Path.Combine(Repository.Samples, "pages.jsonl"));
        await _cli.Run("clean", Path.Combine(Repository.Samples, "pages.jsonl"), "-o", "out.parquet");
        ProcessRun there = await _cli.Run("clean", "out.parquet", "--threshold", "0");

        Assert.Equal(TextsOf(fromJsonl.Output), TextsOf(fromParquet.Output));
        Assert.Equal(6, TextsOf(there.Output).Length);
    }

    [Fact]
    public async Task Html_OfAPage_IsThePageWithoutItsBoilerplate()
    {
        File.Copy(Path.Combine(Repository.Samples, "news.html"), _cli.Folder["news.html"]);

        ProcessRun html = await _cli.Run("clean", "news.html", "--to", "html", "-o", "out/");
        ProcessRun text = await _cli.Run("clean", "news.html");
        ProcessRun again = await _cli.Run("clean", "out/news.html", "--threshold", "0");

        Assert.Equal(0, html.ExitCode);
        Assert.Equal(text.Output, again.Output);
    }

    private static string[] TextsOf(string jsonl) =>
        [.. jsonl.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() ?? "")];

    /// <summary>The clean texts of the sample files as a folder.</summary>
    private async Task<string[]> CleanPagesAsync(string[] names)
    {
        string folder = _cli.Folder["pages"];
        Directory.CreateDirectory(folder);
        foreach (string name in names)
            File.Copy(Path.Combine(Repository.Samples, name), Path.Combine(folder, name), overwrite: true);
        ProcessRun run = await _cli.Run("clean", "pages", "-o", "clean/");
        Assert.Equal(0, run.ExitCode);
        return [.. names.Select(name => File.ReadAllText(_cli.Folder[$"clean/{Path.GetFileNameWithoutExtension(name)}.txt"]).TrimEnd('\n'))];
    }

    private string Write(string name, byte[] bytes, string compression)
    {
        string path = _cli.Folder.Write(name, bytes);
        if (compression == "none")
            return name;
        string packed = $"{name}.{compression}";
        using (FileStream target = File.Create(_cli.Folder[packed]))
        using (Stream packing = compression == "gz"
            ? new System.IO.Compression.GZipStream(target, System.IO.Compression.CompressionLevel.Optimal)
            : new ZstdSharp.CompressionStream(target))
            packing.Write(bytes);
        File.Delete(path);
        return packed;
    }

    private static byte[] Json(string field, string sample) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, string> { [field] = File.ReadAllText(Path.Combine(Repository.Samples, sample)) }) + "\n");

    private static byte[] Warc(string type, string contentType, string sample)
    {
        byte[] content = File.ReadAllBytes(Path.Combine(Repository.Samples, sample));
        string header = $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://site.example/{sample}\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. content, .. "\r\n\r\n"u8];
    }
}
