using System.Globalization;
using System.Text;
using Boilerplate.Tokenization;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tests.Tokenization.Unicode;

public class UnicodeTablesTests
{
    [Fact]
    public void ClassOf_EveryCodePoint_AgreesWithTheRuntimesCategory()
    {
        var wrong = new List<string>();
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            CharClass actual = UnicodeTables.ClassOf(c);
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
            // The runtime may know code points that were assigned after 15.0, and changes a category now and then.
            bool newer = actual == CharClass.Other && category != UnicodeCategory.OtherNotAssigned && !ExistsIn15(c);
            if (!newer && actual != Expected(c, category))
                wrong.Add($"U+{c:X4} {category}: {actual}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void ClassOf_EveryChar_IsTheClassOfItsCodePoint()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            Assert.Equal(UnicodeTables.ClassOf(c), UnicodeTables.ClassOf((char)c));
            Assert.Equal(UnicodeTables.FoldSimple(c), UnicodeTables.FoldSimple((char)c));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0x110000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Lookups_NoCodePoint_GiveNothing(int number)
    {
        Assert.Equal(CharClass.Other, UnicodeTables.ClassOf(number));
        Assert.Equal(Script.Unknown, UnicodeTables.ScriptOf(number));
        Assert.Equal(number, UnicodeTables.FoldSimple(number));
    }

    [Fact]
    public void FoldSimple_EveryCodePoint_IsIdempotentAndKeepsTheLength()
    {
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            int folded = UnicodeTables.FoldSimple(c);
            Assert.Equal(folded, UnicodeTables.FoldSimple(folded));
            Assert.Equal(c >> 16, folded >> 16);
        }
    }

    [Fact]
    public void FoldSimple_UpperAndLowerForms_AreEqual()
    {
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            // The Turkic pair folds apart, and Cherokee folds to its capitals.
            if (!Rune.IsValid(c) || c is 0x130 or 0x131 || UnicodeTables.ClassOf(c) == CharClass.Other)
                continue;
            int lower = Rune.ToLowerInvariant(new Rune(c)).Value;
            Assert.Equal(UnicodeTables.FoldSimple(lower), UnicodeTables.FoldSimple(c));
        }
    }

    [Theory]
    [InlineData('A', 'a')]
    [InlineData('z', 'z')]
    [InlineData('É', 'é')]
    [InlineData('ẞ', 'ß')]
    [InlineData('ß', 'ß')]
    [InlineData('ς', 'σ')]
    [InlineData('ſ', 's')]
    [InlineData('K', 'k')]
    [InlineData('I', 'i')]
    [InlineData('İ', 'İ')]
    [InlineData('ı', 'ı')]
    [InlineData('Ж', 'ж')]
    [InlineData('Ա', 'ա')]
    [InlineData('ꭰ', 'Ꭰ')]
    [InlineData('Ａ', 'ａ')]
    public void FoldSimple_Char_FollowsCaseFolding(char value, char expected) =>
        Assert.Equal(expected, UnicodeTables.FoldSimple(value));

    [Fact]
    public void FoldSimple_Deseret_FoldsOutsideThePlane() => Assert.Equal(0x10428, UnicodeTables.FoldSimple(0x10400));

    [Theory]
    [InlineData("a", Script.Latin)]
    [InlineData("é", Script.Latin)]
    [InlineData("7", Script.Common)]
    [InlineData("\u0301", Script.Inherited)]
    [InlineData("ω", Script.Greek)]
    [InlineData("ж", Script.Cyrillic)]
    [InlineData("ա", Script.Armenian)]
    [InlineData("ש", Script.Hebrew)]
    [InlineData("ب", Script.Arabic)]
    [InlineData("अ", Script.Devanagari)]
    [InlineData("অ", Script.Bengali)]
    [InlineData("ਅ", Script.Gurmukhi)]
    [InlineData("અ", Script.Gujarati)]
    [InlineData("ଅ", Script.Oriya)]
    [InlineData("அ", Script.Tamil)]
    [InlineData("అ", Script.Telugu)]
    [InlineData("ಅ", Script.Kannada)]
    [InlineData("അ", Script.Malayalam)]
    [InlineData("අ", Script.Sinhala)]
    [InlineData("ก", Script.Thai)]
    [InlineData("ກ", Script.Lao)]
    [InlineData("ཀ", Script.Tibetan)]
    [InlineData("က", Script.Myanmar)]
    [InlineData("ა", Script.Georgian)]
    [InlineData("한", Script.Hangul)]
    [InlineData("አ", Script.Ethiopic)]
    [InlineData("ក", Script.Khmer)]
    [InlineData("ᠠ", Script.Mongolian)]
    [InlineData("あ", Script.Hiragana)]
    [InlineData("ア", Script.Katakana)]
    [InlineData("漢", Script.Han)]
    [InlineData("𠀀", Script.Han)]
    [InlineData("Ꭰ", Script.Other)]
    [InlineData("\uE000", Script.Unknown)]
    [InlineData("\u0378", Script.Unknown)]
    public void ScriptOf_OneOfEach_IsItsScript(string text, Script expected) =>
        Assert.Equal(expected, UnicodeTables.ScriptOf(char.ConvertToUtf32(text, 0)));

    private static CharClass Expected(int c, UnicodeCategory category)
    {
        if (c is 0xAD or (>= 0x180B and <= 0x180F) or 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))
            return CharClass.Joiner;
        bool unspaced = UnicodeTables.ScriptOf(c) is Script.Han or Script.Hiragana or Script.Katakana or Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar
            || c is (>= 0x3005 and <= 0x3007) or (>= 0x3031 and <= 0x3035) or 0x303C or (>= 0x3040 and <= 0x30FF) or (>= 0xFF66 and <= 0xFF9F);
        if (c is (>= 0x09 and <= 0x0D) or 0x85)
            return CharClass.Space;
        return category switch
        {
            <= UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber when unspaced => CharClass.SingleLetter,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.UpperLetter,
            UnicodeCategory.LowercaseLetter => CharClass.LowerLetter,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharClass.OtherLetter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
            UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharClass.Number,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharClass.Space,
            UnicodeCategory.Control => CharClass.Control,
            UnicodeCategory.Format => CharClass.Format,
            >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => CharClass.Punctuation,
            >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol => CharClass.Symbol,
            _ => CharClass.Other,
        };
    }

    /// <summary>Every code point of 15.0 but the private-use ones has a script; a later one has none in these tables.</summary>
    private static bool ExistsIn15(int c) => UnicodeTables.ScriptOf(c) != Script.Unknown;
}
