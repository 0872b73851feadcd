using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>Words must not depend on where a text is cut into blocks.</summary>
public class WordTokenizerBlockTests
{
    [Theory]
    [MemberData(nameof(WordCases.All), MemberType = typeof(WordCases))]
    public void Read_CutAnywhere_GivesTheWordsOfTheUncutText(string text, string[] expected)
    {
        for (int cut = 0; cut <= text.Length; cut++)
            Assert.Equal(expected, Texts(text, WordReader.WordsInBlocks(text, [cut])));
        Assert.Equal(expected, Texts(text, WordReader.WordsInBlocks(text, Enumerable.Repeat(1, text.Length))));
    }

    [Fact]
    public void Read_RandomTextsInRandomBlocks_GiveTheWordsOfTheUncutText()
    {
        var random = new Random(31);
        for (int i = 0; i < 500; i++)
        {
            string text = RandomText.OfPieces(random, random.Next(1, 80));
            List<(int, int)> expected = WordReader.Words(text);
            Assert.Equal(expected, WordReader.WordsInBlocks(text, Enumerable.Repeat(1, text.Length)));
            Assert.Equal(expected, WordReader.WordsInBlocks(text, RandomLengths(random, 9)));
        }
    }

    [Fact]
    public void Read_LongRunsInRandomBlocks_AreCutAtTheSamePlaces()
    {
        var random = new Random(32);
        for (int i = 0; i < 40; i++)
        {
            // Letters outside the BMP and joiners make the limit fall within pairs and within runs of joiners.
            string text = string.Concat(Enumerable.Range(0, 3_000).Select(_ => random.Next(20) switch
            {
                0 => "\U00010400",
                1 => "\u200D",
                2 => "\U000E0100",
                3 => random.Next(200) == 0 ? "\uD801" : "y",
                _ => "x",
            }));
            List<(int, int)> expected = WordTokenizerReference.Words(text);
            Assert.Equal(expected, WordReader.Words(text));
            Assert.Equal(expected, WordReader.WordsInBlocks(text, RandomLengths(random, 700)));
        }
    }

    [Fact]
    public void Read_LimitFallsAnywhereInALongRun_IsCutAtTheSamePlace()
    {
        string text = "ab" + string.Concat(Enumerable.Repeat("\U00010400\u200D", 700)) + "z";
        for (int skip = 0; skip < 3; skip++)
        {
            string tail = text[skip..];
            List<(int, int)> expected = WordTokenizerReference.Words(tail);
            for (int cut = 1015; cut < 1035; cut++)
                Assert.Equal(expected, WordReader.WordsInBlocks(tail, [cut]));
            Assert.Equal(expected, WordReader.WordsInBlocks(tail, Enumerable.Repeat(1, tail.Length)));
        }
    }

    [Theory]
    [InlineData("two words", 4)]
    [InlineData("two 漢", 5)]
    [InlineData("two ...", 7)]
    [InlineData("two\u200D", 0)]
    public void CharsConsumed_BlockIsNotTheLast_LeavesWhatMayGoOn(string block, int consumed)
    {
        var tokenizer = new WordTokenizer(block, isFinalBlock: false);
        while (tokenizer.Read())
        {
        }

        Assert.Equal(consumed, tokenizer.CharsConsumed);
        Assert.Equal(consumed, tokenizer.CurrentState.Position);
    }

    [Fact]
    public void Read_HighSurrogateEndsTheBlock_WaitsForTheOtherHalf()
    {
        // Not data of a theory: attributes hold UTF-8, where a lone surrogate is lost.
        var tokenizer = new WordTokenizer("two \uD801", isFinalBlock: false);
        Assert.True(tokenizer.Read());
        Assert.False(tokenizer.Read());
        Assert.Equal(4, tokenizer.CharsConsumed);
        Assert.Equal([(0, 3), (4, 3)], WordReader.WordsInBlocks("two \uD801\uDC00x", [5]));
        Assert.Equal([(0, 3), (5, 1)], WordReader.WordsInBlocks("two \uD801x", [5]));
    }

    [Fact]
    public void CurrentState_AmidABlock_GoesOnAfterTheWord()
    {
        const string text = "one two three";
        var first = new WordTokenizer(text);
        Assert.True(first.Read());
        var second = new WordTokenizer(text.AsSpan(first.CharsConsumed), isFinalBlock: true, first.CurrentState);
        Assert.True(second.Read());
        Assert.Equal("two", second.RawWord.ToString());
        Assert.Equal(4, second.Position);
        Assert.Equal(1, second.Start);
        Assert.NotEqual(first.CurrentState, second.CurrentState);
        Assert.True(default(WordTokenizerState) == new WordTokenizer(text).CurrentState);
    }

    private static string[] Texts(string text, List<(int Start, int Length)> words) =>
        [.. words.Select(word => text.Substring(word.Start, word.Length))];

    private static IEnumerable<int> RandomLengths(Random random, int longest)
    {
        while (true)
            yield return random.Next(longest + 1);
    }
}
