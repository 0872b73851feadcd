using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Tests.Support;
using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Features;

public sealed class HasherTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \t", 0)]
    [InlineData("a", 3)] // " a", "a ", " a "
    [InlineData("ab", 6)] // " a", "ab", " ab", "b ", "ab ", " ab "
    [InlineData("a b", 6)]
    [InlineData("日", 3)]
    public void Characters_ShortText_GivesNGramsOfTwoToFour(string text, int expected) => Assert.Equal(expected, Characters(text).Length);

    [Theory]
    [InlineData("Straße", "sTRAßE")]
    [InlineData("in 2024", "in 1999")] // digits are masked
    [InlineData("a\u00A0b", " a  b ")]
    [InlineData("ΑΒΓ", "αβγ")]
    public void Characters_CaseDigitsAndSpace_AreTheSame(string one, string other) => Assert.Equal(Characters(one), Characters(other));

    [Theory]
    [InlineData("ab", "ba")]
    [InlineData("ab c", "a bc")]
    public void Characters_OtherOrder_IsNotTheSame(string one, string other) => Assert.NotEqual(Characters(one), Characters(other));

    [Fact]
    public void Characters_LongText_AreOfBeginningAndEnd()
    {
        string head = string.Concat(Enumerable.Range(0, 100).Select(i => (char)('a' + (i % 26)) + "bc "));
        string tail = string.Concat(Enumerable.Range(0, 50).Select(i => (char)('A' + (i % 26)) + "yz "));

        uint[] expected = [.. Characters(head), .. Characters(tail)];

        Assert.Equal((400, 200), (head.Length, tail.Length));
        Assert.Equal(expected, Characters(head + new string('q', 5000) + tail));
    }

    [Fact]
    public void Words_Text_GivesWordsPairsWholeAndEnds()
    {
        uint[] tokens = [.. new[] { "sign", "up", "now" }.Select(word => WordHash.ComputeMasked(word))];
        uint whole = StringHash.Finish(tokens.Aggregate(StringHash.Seed, StringHash.Add));
        uint[] expected =
        [
            StringHash.Combine(HashSpace.Word, tokens[0]), StringHash.Combine(HashSpace.Word, tokens[1]), StringHash.Combine(HashSpace.Word, tokens[2]),
            StringHash.Combine(tokens[0], tokens[1]), StringHash.Combine(tokens[1], tokens[2]),
            StringHash.Combine(HashSpace.WholeText, whole),
            StringHash.Combine(HashSpace.FirstWord, tokens[0]), StringHash.Combine(HashSpace.LastWord, tokens[2]),
            StringHash.Combine(HashSpace.SecondWord, tokens[1]), StringHash.Combine(HashSpace.SecondLastWord, tokens[1]),
        ];

        Assert.Equal(expected.Order(), Words("Sign UP, now!").Order());
    }

    [Fact]
    public void Words_LongText_HasNoHashOfTheWhole()
    {
        // n words: n, n - 1 pairs, four ends; the whole up to eight words.
        Assert.Equal(8 + 7 + 4 + 1, Words("a b c d e f g h").Length);
        Assert.Equal(9 + 8 + 4, Words("a b c d e f g h i").Length);
        Assert.Empty(Words("…"));
    }

    [Fact]
    public void Words_UnderAHeading_AddItsWords()
    {
        Document document = Segmented.Text("Read also\nA tale of two rivers");
        var page = new PageText();
        page.Scan(document);

        uint[] added = [.. Words(page, 1, heading: 0).Except(Words(page, 1, heading: -1))];

        Assert.Equal(
            new[] { "read", "also" }.Select(word => StringHash.Combine(HashSpace.HeadingWord, WordHash.ComputeMasked(word))).Order(),
            added.Order());
    }

    [Fact]
    public void PrefixSums_RandomRanges_EqualTheSum()
    {
        var random = new Random(19);
        var sums = new PrefixSums();
        for (int round = 0; round < 50; round++)
        {
            double[] values = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (double)random.Next(-9, 10))];
            sums.Clear(values.Length);
            for (int i = 0; i < values.Length; i++)
                sums.Set(i, values[i]);

            Assert.Equal(values.Length, sums.Count);
            Assert.Equal(values.Sum(), sums.Total);
            for (int i = 0; i < 50; i++)
            {
                (int first, int end) = (random.Next(-5, 45), random.Next(-5, 45));
                Assert.Equal(values.Where((_, at) => at >= first && at < end).Sum(), sums.Sum(first, end));
            }
        }
    }

    private static uint[] Characters(string text)
    {
        var hashes = new GrowableArray<uint>();
        var collector = new HashCollector(hashes);
        CharacterHasher.Emit(ref collector, text);
        return hashes.Span.ToArray();
    }

    private static uint[] Words(string line)
    {
        var page = new PageText();
        page.Scan(Segmented.Text(line));
        return Words(page, 0, heading: -1);
    }

    private static uint[] Words(PageText page, int block, int heading)
    {
        var hashes = new GrowableArray<uint>();
        var collector = new HashCollector(hashes);
        WordHasher.Emit(ref collector, page, block, heading, outerHeading: -1);
        return hashes.Span.ToArray();
    }
}
