using System.Globalization;
using System.Text;

namespace Boilerplate.Tests.Tokenization;

/// <summary>
/// The rules of the tokenizer written down once more, slowly: whole text only, runtime categories instead of our
/// tables. It knows no code point that the runtime knows and Unicode 15.0 does not; the tests keep away from those.
/// </summary>
internal static class WordTokenizerReference
{
    private const int Longest = 1024;

    private static readonly (int First, int Last)[] s_unspaced =
    [
        (0x0E00, 0x0E7F), (0x0E80, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x19E0, 0x19FF), (0x2E80, 0x2FDF),
        (0x3005, 0x3007), (0x3021, 0x3029), (0x3031, 0x3035), (0x3038, 0x303C), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x16FE2, 0x16FE3), (0x16FF0, 0x16FF1),
        (0x1AFF0, 0x1B16F), (0x20000, 0x3FFFF),
    ];

    private enum Kind
    {
        Break,
        Join,
        Word,
        Single,
    }

    public static List<(int Start, int Length)> Words(string text)
    {
        List<(int Start, int Width, Kind Kind)> points = Decode(text);
        var words = new List<(int, int)>();
        for (int i = 0; i < points.Count; i++)
        {
            (int start, int width, Kind kind) = points[i];
            if (kind == Kind.Single)
                words.Add((start, width));
            if (kind != Kind.Word)
                continue;

            int last = i;
            for (int j = i + 1; j < points.Count && points[j].Start + points[j].Width - start <= Longest; j++)
            {
                if (points[j].Kind is not (Kind.Word or Kind.Join))
                    break;
                if (points[j].Kind == Kind.Word)
                    last = j;
            }

            words.Add((start, points[last].Start + points[last].Width - start));
            i = last;
        }

        return words;
    }

    private static List<(int Start, int Width, Kind Kind)> Decode(string text)
    {
        var points = new List<(int, int, Kind)>();
        for (int i = 0; i < text.Length;)
        {
            bool valid = Rune.TryGetRuneAt(text, i, out Rune rune);
            int width = valid ? rune.Utf16SequenceLength : 1;
            points.Add((i, width, valid ? KindOf(rune) : Kind.Break));
            i += width;
        }

        return points;
    }

    private static Kind KindOf(Rune rune)
    {
        int c = rune.Value;
        if (c is 0xAD or (>= 0x180B and <= 0x180F) or 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))
            return Kind.Join;
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category > UnicodeCategory.OtherNumber)
            return Kind.Break;
        bool digits = category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber;
        return !digits && s_unspaced.Any(range => c >= range.First && c <= range.Last) ? Kind.Single : Kind.Word;
    }
}
