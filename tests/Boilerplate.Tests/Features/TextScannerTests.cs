using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Tests.Support;
using Boilerplate.Tests.Tokenization;

namespace Boilerplate.Tests.Features;

/// <summary>All blocks of a document at once must be counted as each by itself.</summary>
public sealed class TextScannerTests
{
    private static readonly string[] s_pieces =
    [
        "12:30", "1.5", "2024年5月", "3/4", "7-", "12/2", "https://a.example", "WWW.example", "www", ".", "...", "!", "?", ":", "://", ",", "©", "|", "@x", "@ ", "€",
        "›", "«", "→", " ", " ", " ", "\t", "\r", "Word", "UPPER", "слово", "漢字", "ไทย", "\U0001F600", "e\u0301", "می\u200Cخواهم", "½", "\uD800",
    ];

    [Fact]
    public void Scan_RandomLines_AreCountedAsEachByItself()
    {
        var random = new Random(71);
        for (int i = 0; i < 400; i++)
        {
            var lines = new List<string>();
            for (int line = random.Next(1, 12); line > 0; line--)
                lines.Add(RandomText.OfPieces(random, random.Next(30)) + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => s_pieces[random.Next(s_pieces.Length)])));
            AssertCounts(Segmented.Text(string.Join('\n', lines)));
        }
    }

    [Fact]
    public void Scan_PieceAtEveryPlace_IsCountedAsByItself()
    {
        foreach (string piece in s_pieces)
        {
            for (int before = 50; before < 70; before++)
                AssertCounts(Segmented.Text($"{new string('x', before)}\n{new string('y', before)} {piece}{piece} z\n{piece}"));
        }
    }

    [Fact]
    public void Scan_Samples_AreCountedAsEachByItself()
    {
        foreach (string name in SampleFiles.All)
            AssertCounts(SampleFiles.Segment(name));
    }

    private static void AssertCounts(Document document)
    {
        var page = new GrowableArray<BlockTextStatistics>();
        var tokens = new GrowableArray<uint>();
        new TextScanner().Scan(document.Text.Span, document.Blocks.Span, tokens, page);
        var expectedTokens = new GrowableArray<uint>();
        for (int i = 0; i < document.BlockCount; i++)
            Assert.Equal(TextScannerReference.Scan(document.GetText(i), expectedTokens), page[i]);
        Assert.Equal(expectedTokens.Span, tokens.Span);
    }
}
