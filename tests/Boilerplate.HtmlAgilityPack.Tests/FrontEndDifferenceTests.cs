using Boilerplate.HtmlAgilityPack.Tests.Support;
using Boilerplate.Testing;

namespace Boilerplate.HtmlAgilityPack.Tests;

public sealed class FrontEndDifferenceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("docs.html")]
    [InlineData("forum.html")]
    [InlineData("listing.html")]
    [InlineData("news.html")]
    [InlineData("product.html")]
    public void Walk_WellFormedSample_GivesTheSegmentersBlocks(string name)
    {
        string html = File.ReadAllText(Path.Combine(Repository.Samples, name));

        Assert.Equal(BothFrontEnds.Streaming(html), BothFrontEnds.Tree(html));
    }

    [Theory]
    [InlineData("wcxb-dev.jsonl.zst", 300, 0.5, 0.5)]
    [InlineData("daniel-dev.jsonl.zst", 200, 0.1, 0.1)]
    [InlineData("zh-69-dev.jsonl.zst", 45, 0.1, 0.1)]
    [InlineData("trafilatura-dev.jsonl.zst", 200, 0.1, 0.1)]
    [InlineData("dragnet-dev.jsonl.zst", 200, 0.1, 0.1)]
    public void Walk_RealPages_GivesMostOfTheSegmentersBlocks(string file, int pages, double equalPages, double commonBlocks)
    {
        string path = Repository.RequireShared("datasets", file);
        int count = 0, equal = 0, blocks = 0, common = 0;
        foreach (string html in PageSet.Read(path, pages))
        {
            string[] streaming = BothFrontEnds.Streaming(html);
            string[] tree = BothFrontEnds.Tree(html);
            count++;
            equal += streaming.AsSpan().SequenceEqual(tree) ? 1 : 0;
            blocks += Math.Max(streaming.Length, tree.Length);
            common += BothFrontEnds.CountCommon(streaming, tree);
            if (Environment.GetEnvironmentVariable("BOILERPLATE_DIFF") is { } dump && !streaming.AsSpan().SequenceEqual(tree))
            {
                File.WriteAllText($"{dump}/{file[..3]}{count}.html", html);
                File.WriteAllLines($"{dump}/{file[..3]}{count}.a", streaming.Select(s=>s.Replace("\n","\\n")));
                File.WriteAllLines($"{dump}/{file[..3]}{count}.b", tree.Select(s=>s.Replace("\n","\\n")));
            }
        }

        output.WriteLine($"{file}: {count} pages, {equal} equal; {common} of {blocks} blocks the same.");
        Assert.True(equal >= equalPages * count && common >= commonBlocks * blocks,
            $"{equal} of {count} pages and {common} of {blocks} blocks are the same; expected {equalPages:P0} and {commonBlocks:P0}.");
    }
}
