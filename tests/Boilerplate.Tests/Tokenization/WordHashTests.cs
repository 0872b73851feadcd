using System.Numerics;
using Boilerplate.Tokenization;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tests.Tokenization;

public class WordHashTests
{
    /// <summary>Models hold these numbers: they must never change.</summary>
    [Theory]
    [InlineData("", 2627757809u)]
    [InlineData("a", 3971563917u)]
    [InlineData("word", 2047132231u)]
    [InlineData("Boilerplate", 1719279485u)]
    [InlineData("слово", 2414777471u)]
    [InlineData("漢", 1670416730u)]
    public void Compute_KnownWord_IsTheNumberInTheModels(string word, uint expected) => Assert.Equal(expected, WordHash.Compute(word));

    [Fact]
    public void Combine_KnownWords_IsTheNumberInTheModels() => Assert.Equal(255083268u, WordHash.Combine(1, 2));

    [Theory]
    [InlineData("Straße", "STRAßE")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("\U00010400x", "\U00010428X")]
    [InlineData("Silben\u00ADtrennung", "silbentrennung")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("葛\U000E0100", "葛")]
    [InlineData("a\uFE0F\u200Db", "ab")]
    public void Compute_SameWord_IsEqual(string first, string second) => Assert.Equal(WordHash.Compute(first), WordHash.Compute(second));

    [Theory]
    [InlineData("a", "aa")]
    [InlineData("a", "a\0")]
    [InlineData("abcd", "abcda")]
    [InlineData("abcdabcd", "abcd")]
    [InlineData("ab", "ba")]
    [InlineData("abcdefgh", "efghabcd")]
    [InlineData("2023", "2024")]
    [InlineData("i", "ı")]
    [InlineData("\U00010428", "\U00010429")]
    public void Compute_OtherWord_Differs(string first, string second) => Assert.NotEqual(WordHash.Compute(first), WordHash.Compute(second));

    [Theory]
    [InlineData("2023", "1999")]
    [InlineData("2023", "٢٠٢٣")]
    [InlineData("2023", "๒๕๖๖")]
    [InlineData("12px", "34PX")]
    [InlineData("7", "𝟘")]
    public void ComputeMasked_DigitsDiffer_IsEqual(string first, string second) =>
        Assert.Equal(WordHash.ComputeMasked(first), WordHash.ComputeMasked(second));

    [Theory]
    [InlineData("0000")]
    [InlineData("word")]
    [InlineData("٢")]
    public void ComputeMasked_Word_IsTheHashOfTheWordWithZeros(string word)
    {
        string zeros = string.Concat(word.Select(c => UnicodeTables.ClassOf(c) == CharClass.Digit ? '0' : c));
        Assert.Equal(WordHash.Compute(zeros), WordHash.ComputeMasked(word));
    }

    [Fact]
    public void ComputeMasked_OtherLength_Differs() => Assert.NotEqual(WordHash.ComputeMasked("99"), WordHash.ComputeMasked("100"));

    [Fact]
    public void Compute_FoldedCopy_IsTheHashOfTheRawWord()
    {
        var random = new Random(5);
        Span<char> folded = new char[WordTokenizer.MaxWordLength];
        for (int i = 0; i < 500; i++)
        {
            var tokenizer = new WordTokenizer(RandomText.OfPieces(random, 50));
            while (tokenizer.Read())
            {
                int length = tokenizer.CopyFolded(folded);
                Assert.Equal(WordHash.Compute(folded[..length]), WordHash.Compute(tokenizer.RawWord));
                Assert.Equal(WordHash.ComputeMasked(folded[..length]), WordHash.ComputeMasked(tokenizer.RawWord));
            }
        }
    }

    [Fact]
    public void Compute_AnyChars_NeverThrows()
    {
        var random = new Random(6);
        for (int i = 0; i < 5_000; i++)
        {
            char[] chars = [.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)(random.Next(2) == 0 ? random.Next(0xD700, 0xE100) : random.Next(0x10000)))];
            Assert.Equal(WordHash.Compute(chars), WordHash.Compute(chars));
            WordHash.ComputeMasked(chars);
        }
    }

    [Fact]
    public void Compute_ShortWords_CollideAsSeldomAsChance()
    {
        // 26 + 26^2 + 26^3 + 26^4 words: 2^32 values make 26 pairs expected.
        var seen = new HashSet<uint>();
        int count = 0;
        Span<char> word = new char[4];
        for (int length = 1; length <= 4; length++)
        {
            int words = (int)Math.Pow(26, length);
            for (int i = 0; i < words; i++, count++)
            {
                for (int j = 0, rest = i; j < length; j++, rest /= 26)
                    word[j] = (char)('a' + (rest % 26));
                seen.Add(WordHash.Compute(word[..length]));
            }
        }

        Assert.InRange(count - seen.Count, 0, 60);
    }

    [Fact]
    public void Compute_OneBitOfTheWordFlips_HalfOfTheHashFlips()
    {
        var random = new Random(8);
        int[] flips = new int[32];
        const int Trials = 8_000;
        for (int i = 0; i < Trials; i++)
        {
            // Han has no case, and the flips stay within the block.
            char[] word = [.. Enumerable.Range(0, random.Next(1, 15)).Select(_ => (char)(0x4E00 + random.Next(0x1000)))];
            uint before = WordHash.Compute(word);
            word[random.Next(word.Length)] ^= (char)(1 << random.Next(12));
            uint change = before ^ WordHash.Compute(word);
            for (int bit = 0; bit < 32; bit++)
                flips[bit] += (int)((change >> bit) & 1);
        }

        Assert.All(flips, count => Assert.InRange(count, Trials * 0.45, Trials * 0.55));
    }

    [Fact]
    public void Combine_Order_Matters()
    {
        uint a = WordHash.Compute("new"), b = WordHash.Compute("york");
        Assert.NotEqual(WordHash.Combine(a, b), WordHash.Combine(b, a));
        Assert.InRange(BitOperations.PopCount(WordHash.Combine(a, b) ^ WordHash.Combine(a, b ^ 1)), 4, 28);
    }
}
