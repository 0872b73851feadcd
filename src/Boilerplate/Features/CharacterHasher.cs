using Boilerplate.Documents;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Features;

/// <summary>
/// Hashed character n-grams (2 to 4 code units) of a text, case folded, digits masked, with one blank between words: they
/// carry over between the forms of a word and need no word borders, as in Chinese or Thai.
/// </summary>
internal static class CharacterHasher
{
    private const int MaxOrder = 4;

    /// <summary>Of a longer text the beginning and the end are read: notices show there, and the cost stays bounded.</summary>
    private const int HeadLength = 400;
    private const int TailLength = 200;

    public static void Emit<TSink>(ref TSink sink, ReadOnlySpan<char> text)
        where TSink : struct, IHashSink
    {
        if (text.Length <= HeadLength + TailLength)
        {
            EmitPart(ref sink, text);
            return;
        }

        EmitPart(ref sink, text[..HeadLength]);
        EmitPart(ref sink, text[^TailLength..]);
    }

    private static void EmitPart<TSink>(ref TSink sink, ReadOnlySpan<char> text)
        where TSink : struct, IHashSink
    {
        // The last four code units, newest in the low bits.
        ulong window = ' ';
        int length = 1;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? Normalize(text[i]) : ' ';
            if (c == ' ' && (char)window == ' ')
                continue;
            window = (window << 16) | c;
            length = Math.Min(length + 1, MaxOrder);
            for (int order = 2; order <= length; order++)
                sink.Add(HashOf(window, order));
            // An n-gram does not reach over a blank: what follows begins anew with it.
            if (c == ' ')
            {
                window = ' ';
                length = 1;
            }
        }
    }

    private static char Normalize(char c)
    {
        CharClass charClass = UnicodeTables.ClassOf(c);
        return charClass switch
        {
            CharClass.Digit => '0',
            CharClass.Space or CharClass.Control or CharClass.Format or CharClass.Joiner => ' ',
            _ => UnicodeTables.FoldSimple(c),
        };
    }

    private static uint HashOf(ulong window, int order)
    {
        ulong units = order == MaxOrder ? window : window & ((1UL << (16 * order)) - 1);
        ulong mixed = (units + (ulong)order) * 0x9E3779B97F4A7C15;
        return StringHash.Finish((uint)(mixed >> 32));
    }
}
