using Boilerplate.Tokenization;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tests.Tokenization;

public class WordTokenizerTests
{
    [Theory]
    [MemberData(nameof(WordCases.All), MemberType = typeof(WordCases))]
    public void Read_Text_GivesTheWords(string text, string[] expected) => Assert.Equal(expected, WordReader.Texts(text));

    [Fact]
    public void Read_EveryChar_AgreesWithTheReference()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            // Later versions of Unicode may have filled a gap; a surrogate is unpaired here.
            if (UnicodeTables.ClassOf(c) == CharClass.Other && !char.IsSurrogate((char)c))
                continue;
            string text = $"{(char)c}a{(char)c}b7{(char)c}";
            Assert.Equal(WordTokenizerReference.Words(text), WordReader.Words(text));
        }
    }

    [Fact]
    public void Read_EveryCodePointBeyondTheBmp_AgreesWithTheReference()
    {
        for (int c = 0x10000; c <= 0x10FFFF; c++)
        {
            if (UnicodeTables.ClassOf(c) == CharClass.Other)
                continue;
            string pair = char.ConvertFromUtf32(c);
            string text = $"{pair}a{pair}b7{pair}";
            Assert.Equal(WordTokenizerReference.Words(text), WordReader.Words(text));
        }
    }

    [Fact]
    public void Read_RandomTexts_AgreeWithTheReference()
    {
        var random = new Random(20_240_917);
        for (int i = 0; i < 4_000; i++)
        {
            string text = i % 2 == 0 ? RandomText.OfPieces(random, random.Next(60)) : RandomText.OfChars(random, random.Next(60));
            Assert.Equal(WordTokenizerReference.Words(text), WordReader.Words(text));
        }
    }

    [Theory]
    [InlineData(1023, 1)]
    [InlineData(1024, 1)]
    [InlineData(1025, 2)]
    [InlineData(2048, 2)]
    [InlineData(100_000, 98)]
    public void Read_LongRun_IsCutAtTheLimit(int length, int words)
    {
        string text = new('x', length);
        List<(int Start, int Length)> actual = WordReader.Words(text);
        Assert.Equal(words, actual.Count);
        Assert.All(actual.SkipLast(1), word => Assert.Equal(WordTokenizer.MaxWordLength, word.Length));
        Assert.Equal(length, actual.Sum(word => word.Length));
    }

    [Fact]
    public void Read_PairAcrossTheLimit_IsCutBeforeThePair()
    {
        string text = new string('x', 1023) + "\U00010400y";
        Assert.Equal([(0, 1023), (1023, 3)], WordReader.Words(text));
    }

    [Fact]
    public void Read_LetterAfterManyJoiners_IsAWordOfItsOwn()
    {
        string text = "a" + new string('\u200D', 1023) + "b";
        Assert.Equal([(0, 1), (1024, 1)], WordReader.Words(text));
        Assert.Equal([(0, 1024)], WordReader.Words(text.Remove(1, 1)));
    }

    [Fact]
    public void Read_UnpairedSurrogates_AreNoWords()
    {
        Assert.Equal(["a", "b", "c"], WordReader.Texts("a\uD83Db\uDE00c\uD83D"));
        Assert.Empty(WordReader.Texts("\uDC00\uD800"));
        Assert.Equal(["\U00010400"], WordReader.Texts("\uD800\uD801\uDC00"));
    }

    [Fact]
    public void Read_AfterTheEnd_StaysAtTheEnd()
    {
        var tokenizer = new WordTokenizer("word ");
        Assert.True(tokenizer.Read());
        Assert.False(tokenizer.Read());
        Assert.False(tokenizer.Read());
        Assert.Equal(0, tokenizer.Length);
        Assert.True(tokenizer.RawWord.IsEmpty);
        Assert.Equal(5, tokenizer.CharsConsumed);
    }

    [Fact]
    public void Read_BeforeTheFirst_HasNoWord()
    {
        var tokenizer = new WordTokenizer("word");
        Assert.Equal(0, tokenizer.Length);
        Assert.Equal(Script.Common, tokenizer.Script);
        Assert.True(tokenizer.IsFolded);
    }

    [Theory]
    [InlineData("word", Script.Latin)]
    [InlineData("Слово", Script.Cyrillic)]
    [InlineData("1st", Script.Latin)]
    [InlineData("2024", Script.Common)]
    [InlineData("\u0301", Script.Common)]
    [InlineData("\u0301ж", Script.Cyrillic)]
    [InlineData("漢", Script.Han)]
    [InlineData("ー", Script.Common)]
    [InlineData("\U00020000", Script.Han)]
    [InlineData("\U00010400", Script.Other)]
    public void Script_Word_IsThatOfItsFirstLetter(string word, Script expected)
    {
        var tokenizer = new WordTokenizer(word);
        Assert.True(tokenizer.Read());
        Assert.Equal(expected, tokenizer.Script);
    }

    [Theory]
    [InlineData("word", "word")]
    [InlineData("WORD", "word")]
    [InlineData("Straße", "straße")]
    [InlineData("GROẞ", "groß")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("οδος", "οδοσ")]
    [InlineData("İstanbul", "İstanbul")]
    [InlineData("IĞDIR", "iğdir")]
    [InlineData("ırmak", "ırmak")]
    [InlineData("\U00010400\U00010428", "\U00010428\U00010428")]
    [InlineData("ЖЁЛТЫЙ", "жёлтый")]
    [InlineData("الكتاب", "الكتاب")]
    public void CopyFolded_Word_IsFoldedInPlace(string word, string expected)
    {
        var tokenizer = new WordTokenizer(word);
        Assert.True(tokenizer.Read());
        Span<char> folded = new char[word.Length + 1];
        Assert.Equal(word.Length, tokenizer.CopyFolded(folded));
        Assert.Equal(expected, folded[..word.Length].ToString());
        Assert.Equal(word == expected, tokenizer.IsFolded);
    }

    [Fact]
    public void CopyFolded_ShortDestination_SaysHowLongTheWordIs()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
        {
            var tokenizer = new WordTokenizer("word");
            tokenizer.Read();
            tokenizer.CopyFolded(new char[3]);
        });
        Assert.StartsWith("The destination holds 3 code units; the word has 4.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Warm_AllocatesNothing()
    {
        string text = RandomText.OfPieces(new Random(7), 2_000);
        Span<char> folded = new char[WordTokenizer.MaxWordLength];
        uint sum = Use(text, folded);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Use(text, folded);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotEqual(0u, sum);

        static uint Use(string text, Span<char> folded)
        {
            uint sum = 0;
            var tokenizer = new WordTokenizer(text);
            while (tokenizer.Read())
            {
                sum += (uint)tokenizer.CopyFolded(folded) + (uint)tokenizer.Script + (tokenizer.IsFolded ? 1u : 0u);
                sum = WordHash.Combine(sum, WordHash.Compute(tokenizer.RawWord) ^ WordHash.ComputeMasked(tokenizer.RawWord));
            }

            return sum;
        }
    }
}
