using System.Text;
using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Tests;

public sealed class FormatSnifferTests
{
    [Theory]
    [InlineData("", InputFormat.Text)]
    [InlineData("hello", InputFormat.Text)]
    [InlineData("\n  <!DOCTYPE html>", InputFormat.Html)]
    [InlineData("<HTML lang=en>", InputFormat.Html)]
    [InlineData("<p>x", InputFormat.Html)]
    [InlineData("<!-- x -->", InputFormat.Html)]
    [InlineData("<?xml version='1.0'?><html>", InputFormat.Html)]
    [InlineData("<person@example.org> wrote", InputFormat.Text)]
    [InlineData("<- back", InputFormat.Text)]
    [InlineData("{\"a\":1}\n{\"a\":2}", InputFormat.Jsonl)]
    [InlineData("\n{\"a\":1}", InputFormat.Jsonl)]
    [InlineData("{\n\"a\":1}", InputFormat.Text)]
    [InlineData("{a} is a set", InputFormat.Text)]
    [InlineData("[1]", InputFormat.Text)]
    public void Sniff_FirstBytes_TellTheFormat(string head, InputFormat expected)
    {
        Assert.Equal(expected, FormatSniffer.Sniff(Encoding.UTF8.GetBytes(head)));
        Assert.Equal(expected, FormatSniffer.Sniff([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(head)]));
        Assert.Equal(expected, FormatSniffer.Sniff([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(head)]));
    }

    [Fact]
    public void Sniff_FirstLineLongerThanTheHead_IsStillARecord()
    {
        string line = "{\"text\":\"" + new string('é', FormatSniffer.HeadLength) + "\"}";

        Assert.Equal(InputFormat.Jsonl, FormatSniffer.Sniff(Encoding.UTF8.GetBytes(line).AsSpan(0, FormatSniffer.HeadLength)));
    }

    [Theory]
    [InlineData("a.TXT", InputFormat.Text)]
    [InlineData("a.text.gz", InputFormat.Text)]
    [InlineData("a.md", InputFormat.Text)]
    [InlineData("a.htm.zst", InputFormat.Html)]
    [InlineData("a.xhtml", InputFormat.Html)]
    [InlineData("a.ndjson.GZ", InputFormat.Jsonl)]
    [InlineData("a.gz", null)]
    [InlineData("a", null)]
    public void FormatOf_Name_GoesByTheExtension(string name, InputFormat? expected) =>
        Assert.Equal(expected, FileNames.FormatOf(name));

    [Theory]
    [InlineData("a/b.v2.html.gz", "a/b.v2")]
    [InlineData("notes.log", "notes.log")]
    [InlineData(".txt", ".txt")]
    [InlineData("x.gz", "x")]
    public void Stem_Name_LosesFormatAndCompression(string name, string expected) => Assert.Equal(expected, FileNames.Stem(name));
}
