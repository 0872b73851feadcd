using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>The hashes of many words must be those of each.</summary>
public class WordHashBatchTests
{
    [Theory]
    [MemberData(nameof(WordCases.All), MemberType = typeof(WordCases))]
    public void Compute_WordsOfAText_AreTheHashesOfEach(string text, string[] expected)
    {
        AssertHashes(text);
        Assert.Equal(expected.Length, WordReader.Words(text).Count);
    }

    [Fact]
    public void Compute_RandomTexts_AreTheHashesOfEach()
    {
        var random = new Random(61);
        for (int i = 0; i < 300; i++)
            AssertHashes(i % 2 == 0 ? RandomText.OfPieces(random, random.Next(2_000)) : RandomText.OfChars(random, random.Next(3_000)));
    }

    [Fact]
    public void Compute_WordsOfEveryLengthAtEveryPlace_AreTheHashesOfEach()
    {
        for (int length = 0; length <= 70; length++)
        {
            for (int before = 0; before < 8; before++)
                AssertHashes(new string(' ', 1020 - length + before) + new string('Ä', length) + " " + new string('1', length));
        }
    }

    [Fact]
    public void Compute_PlacesInAnyOrder_AreTheHashesOfEach()
    {
        string text = RandomText.OfPieces(new Random(62), 4_000);
        var random = new Random(63);
        WordRange[] words = [.. Enumerable.Range(0, 500).Select(_ => Any(random, text.Length))];
        AssertHashes(text, words);
    }

    [Fact]
    public void Compute_TooFewHashes_SaysHowMany()
    {
        var exception = Assert.Throws<ArgumentException>(() => WordHash.Compute("a b", [new(0, 1), new(2, 1)], new uint[1]));
        Assert.StartsWith("Room for 1 hashes; there are 2 words.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(int.MinValue, int.MinValue)]
    public void Compute_PlaceOutsideOfTheText_Throws(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WordHash.Compute("abc", [new(0, 3), new(start, length)], new uint[2]));

    private static WordRange Any(Random random, int length)
    {
        int start = random.Next(length);
        return new WordRange(start, random.Next(Math.Min(80, length - start)));
    }

    private static void AssertHashes(string text) =>
        AssertHashes(text, [.. WordReader.Words(text).Select(word => new WordRange(word.Start, word.Length))]);

    private static void AssertHashes(string text, WordRange[] words)
    {
        uint[] hashes = new uint[words.Length + 1];
        WordHash.Compute(text, words, hashes);
        Assert.Equal(words.Select(word => WordHash.Compute(word.In(text))), hashes[..^1]);
        WordHash.ComputeMasked(text, words, hashes);
        Assert.Equal(words.Select(word => WordHash.ComputeMasked(word.In(text))), hashes[..^1]);
        Assert.Equal(0u, hashes[^1]);
    }
}
