using Boilerplate.Documents;
using Boilerplate.HtmlAgilityPack;
using Boilerplate.Sites;
using Boilerplate.Testing;
using Boilerplate.Tokenization;
using HtmlAgilityPack;

namespace Boilerplate.PublicApi.Tests;

/// <summary>The C# examples of the README, as they stand there, and what they give.</summary>
public sealed class ReadmeExampleTests
{
    private const string Html = "<html><body><h1>Low water</h1><p>The river fell to its lowest level in forty years this week, and two old bridges came to light between the villages.</p><p>Divers from the county museum will look at the piers before the autumn rain sets in, the museum said.</p><footer>© 2026 River News. All rights reserved.</footer></body></html>";

    [Fact]
    public void EveryExampleOfTheReadme_IsInThisFile()
    {
        string[] here = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Boilerplate.PublicApi.Tests", "ReadmeExampleTests.cs")).Select(line => line.Trim())];
        IReadOnlyList<string> blocks = ReadmeFile.Blocks("csharp");
        Assert.NotEmpty(blocks);
        foreach (string block in blocks)
        {
            string[] lines = [.. block.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
            Assert.True(ContainsInOrder(here, lines), $"not in this file, line by line:\n{block}");
        }
    }

    [Fact]
    public void ClassifyExample_Runs()
    {
        string html = Html;
        string url = "https://river-news.example/low-water";
        string extractedText = File.ReadAllText(Path.Combine(Repository.Samples, "article-en-notices-es.txt"));

        BoilerplateClassifier classifier = BoilerplateClassifier.Default;
        LabeledDocument page = classifier.ClassifyHtml(html, new() { Url = url });
        LabeledDocument text = classifier.ClassifyText(extractedText);

        string clean = page.ToText();
        string markdown = page.ToMarkdown();
        string cleanPage = page.ToHtml();             // the page itself without its boilerplate
        foreach (LabeledBlock block in text.Blocks)
            Console.WriteLine($"{block.Label} {block.Probability:P0} {block.Category} {block.Text}");

        Assert.Contains("two old bridges", clean);
        Assert.Contains("two old bridges", markdown);
        Assert.Contains("</p><p>Divers", cleanPage);
        Assert.Contains(text.Blocks, block => block.Label == BlockLabel.Boilerplate);
    }

    [Fact]
    public void SiteMemoryExample_Runs()
    {
        string html = Html;
        string url = "https://river-news.example/low-water";
        BoilerplateClassifier classifier = BoilerplateClassifier.Default;
        (string Address, string Source)[] pages =
            [.. Enumerable.Range(0, 4).Select(i => ($"https://river-news.example/{i}", $"<p>Story {(char)('a' + i)}</p><footer>© 2026 River News. All rights reserved.</footer>"))];

        var builder = new SiteMemoryBuilder();
        var page = new Document();
        foreach ((string address, string source) in pages)
        {
            page.LoadHtml(source);
            if (SitePage.Of(page, address) is { } learned)
                builder.Add(learned);
        }

        SiteMemory memory = builder.Build();          // or SiteMemory.Load(stream)
        LabeledDocument cleaned = classifier.ClassifyHtml(html, new() { Url = url, SiteMemory = memory });

        Assert.Equal((4, 1), (builder.PageCount, memory.SiteCount));
        Assert.Contains("two old bridges", cleaned.ToText());
        Assert.DoesNotContain("All rights reserved", cleaned.ToText());
    }

    [Fact]
    public void HtmlAgilityPackExample_Runs()
    {
        string html = Html;

        var document = new HtmlDocument();
        document.LoadHtml(html);
        int removed = document.RemoveBoilerplate(BoilerplateClassifier.Default);

        Assert.True(removed > 0);
        Assert.Contains("two old bridges", document.DocumentNode.OuterHtml);
    }

    [Fact]
    public void WordTokenizerExample_Runs()
    {
        var found = new List<string>();

        var words = new WordTokenizer("Tu suscripción, 日本語");
        while (words.Read())
            Console.WriteLine($"{words.Script} {words.RawWord}");

        words = new WordTokenizer("Tu suscripción, 日本語");
        while (words.Read())
            found.Add(words.RawWord.ToString());
        Assert.Equal(["Tu", "suscripción", "日", "本", "語"], found);
    }

    [Fact]
    public void WordBatchExample_Runs()
    {
        string text = "Tu suscripción, 日本語";

        Span<WordRange> ranges = stackalloc WordRange[256];
        Span<uint> hashes = stackalloc uint[256];
        var tokenizer = new WordTokenizer(text);
        for (int count; (count = tokenizer.Read(ranges)) > 0;)
            WordHash.Compute(text, ranges[..count], hashes);

        Assert.Equal("suscripción", ranges[1].In(text).ToString());
        Assert.Equal(WordHash.Compute("SUSCRIPCIÓN"), hashes[1]);
    }

    private static bool ContainsInOrder(string[] lines, string[] wanted)
    {
        for (int start = 0; start < lines.Length; start++)
        {
            int found = 0;
            for (int i = start; i < lines.Length && found < wanted.Length && (lines[i].Length == 0 || lines[i] == wanted[found]); i++)
                found += lines[i].Length == 0 ? 0 : 1;
            if (found == wanted.Length)
                return true;
        }

        return false;
    }
}
