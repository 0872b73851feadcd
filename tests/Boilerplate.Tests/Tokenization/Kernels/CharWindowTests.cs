using Boilerplate.Tokenization.Kernels;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tests.Tokenization.Kernels;

/// <summary>One list of tests for every kernel that this machine runs, against the tables.</summary>
public class CharWindowTests
{
    public static TheoryData<string> Kernels => [.. Enum.GetNames<KernelKind>()];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void FindWords_EveryChar_IsWhatTheTablesSay(string kernel)
    {
        IKernelUnderTest window = KernelNamed(kernel);
        for (int first = 0; first <= char.MaxValue; first += CharWindow.Length)
            AssertClassified(window, [.. Enumerable.Range(first, CharWindow.Length).Select(c => (char)c)]);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void FindWords_RandomTexts_AreWhatTheTablesSay(string kernel)
    {
        IKernelUnderTest window = KernelNamed(kernel);
        var random = new Random(41);
        for (int i = 0; i < 2_000; i++)
        {
            string text = i % 2 == 0 ? RandomText.OfPieces(random, 80) : RandomText.OfChars(random, 80);
            AssertClassified(window, text.PadRight(CharWindow.Length).AsSpan(0, CharWindow.Length));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void FindWords_CharOfAnyRowAmongAscii_IsFoundAtEveryPlace(string kernel)
    {
        IKernelUnderTest window = KernelNamed(kernel);
        foreach (char c in "éЖω漢ไक가\u200D\uD801Ａ")
        {
            for (int place = 0; place < CharWindow.Length; place++)
            {
                char[] chars = [.. Enumerable.Repeat('.', CharWindow.Length)];
                chars[place] = c;
                AssertClassified(window, chars);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void InRows_AnyRange_HoldsItsEnds(string kernel)
    {
        IKernelUnderTest window = KernelNamed(kernel);
        char[] chars = [.. Enumerable.Range(0, CharWindow.Length).Select(i => (char)(i * 0x0400 + 0x7F))];
        foreach ((byte first, byte last) in ((byte, byte)[])[(0, 0), (0, 255), (4, 8), (0x4C, 0x9F), (0xFC, 0xFC), (255, 255)])
        {
            ulong expected = MaskOf(chars, c => c >> 8 >= first && c >> 8 <= last);
            Assert.Equal(expected, window.InRows(chars, first, last));
        }
    }

    private static void AssertClassified(IKernelUnderTest window, ReadOnlySpan<char> text)
    {
        WordMasks masks = window.FindWords(text);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) is >= CharClass.UpperLetter and < CharClass.SingleLetter), masks.Words);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) == CharClass.SingleLetter), masks.Singles);
        ulong specials = MaskOf(text, c => char.IsSurrogate(c) || UnicodeTables.ClassOf(c) == CharClass.Joiner);
        Assert.Equal(specials, masks.Specials);

        CharacterMasks characters = window.FindCharacters(text);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) is >= CharClass.UpperLetter and <= CharClass.OtherLetter or CharClass.SingleLetter), characters.Letters);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) == CharClass.UpperLetter), characters.Uppers);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) == CharClass.Digit), characters.Digits);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) == CharClass.Punctuation), characters.Punctuation);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) == CharClass.Symbol), characters.Symbols);
        Assert.Equal(MaskOf(text, c => UnicodeTables.ClassOf(c) == CharClass.Space), characters.Spaces);

        char[] folded = new char[CharWindow.Length];
        foreach (bool maskDigits in (bool[])[false, true])
        {
            Assert.Equal(specials, window.Fold(text, folded, maskDigits));
            for (int i = 0; i < folded.Length; i++)
            {
                bool isMasked = maskDigits && UnicodeTables.ClassOf(text[i]) == CharClass.Digit;
                Assert.Equal(isMasked ? '0' : UnicodeTables.FoldSimple(text[i]), folded[i]);
            }
        }
    }

    private static ulong MaskOf(ReadOnlySpan<char> text, Predicate<char> isMember)
    {
        ulong mask = 0;
        for (int i = 0; i < CharWindow.Length; i++)
            mask |= isMember(text[i]) ? 1UL << i : 0;
        return mask;
    }

    private static IKernelUnderTest KernelNamed(string name)
    {
        IKernelUnderTest kernel = Enum.Parse<KernelKind>(name) switch
        {
            KernelKind.Vector512 => new KernelUnderTest<Vector512Window>(),
            KernelKind.Vector256 => new KernelUnderTest<Vector256Window>(),
            KernelKind.Vector128 => new KernelUnderTest<Vector128Window>(),
            _ => new KernelUnderTest<ScalarWindow>(),
        };
        Assert.SkipUnless(kernel.IsSupported, "This machine has no such vectors.");
        return kernel;
    }
}
