using System.Text;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tests.Tokenization;

/// <summary>Random texts: words, breaks, joiners, pairs and halves of pairs in close company.</summary>
internal static class RandomText
{
    private static readonly string[] s_pieces =
    [
        "a", "Z", "7", "é", "e\u0301", "ß", "İ", "ı", "Ж", "ς", "ب", "\u064E", "ש", "क", "\u094D", "ก", "\u0E31", "๗", "က", "ខ", "ລ",
        "漢", "あ", "ー", "々", "한", "\U00020000", "\U00010400", "𝟘", "😀", "👍🏽", "❤\uFE0F", "\u200D", "\u200C", "\u00AD", "\uFE0F",
        "\U000E0100", "\u200B", "\uFEFF", "'", "’", "-", "_", ".", " ", " ", "\n", "\u00A0", "\uD83D", "\uDC00", "\uD801", "\uE000", "\0",
    ];

    /// <summary>A text of this many pieces from a small alphabet.</summary>
    public static string OfPieces(Random random, int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.Append(s_pieces[random.Next(s_pieces.Length)]);
        return text.ToString();
    }

    /// <summary>A text of any code units that Unicode 15.0 knows, surrogates and private use among them.</summary>
    public static string OfChars(Random random, int count)
    {
        var text = new StringBuilder();
        while (text.Length < count)
        {
            int c = random.Next(4) == 0 ? random.Next(0x110000) : random.Next(0x10000);
            if (c <= char.MaxValue && (char.IsSurrogate((char)c) || UnicodeTables.ClassOf(c) != CharClass.Other))
                text.Append((char)c);
            else if (c > char.MaxValue && UnicodeTables.ClassOf(c) != CharClass.Other)
                text.Append(char.ConvertFromUtf32(c));
        }

        // Two random halves may meet in a code point that only a later version knows.
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]) && UnicodeTables.ClassOf(char.ConvertToUtf32(text[i], text[i + 1])) == CharClass.Other)
                text[i] = ' ';
        }

        return text.ToString();
    }
}
