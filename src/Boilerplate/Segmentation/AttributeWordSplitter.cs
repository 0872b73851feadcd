using Boilerplate.Documents;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Segmentation;

/// <summary>
/// Splits the value of an attribute into words: runs of letters, cut where a lower-case letter meets an upper-case one,
/// case folded. <c>"postBody entry-2"</c> gives post, body, entry.
/// </summary>
internal static class AttributeWordSplitter
{
    /// <summary>More words in one value say nothing more and are left out.</summary>
    private const int MaxWords = 24;

    /// <summary>Appends the words' hashes.</summary>
    public static void Split(ReadOnlySpan<char> value, GrowableArray<uint> words)
    {
        int count = 0;
        uint hash = StringHash.Seed;
        int length = 0;
        CharClass previous = CharClass.Other;
        foreach (char c in value)
        {
            CharClass current = UnicodeTables.ClassOf(c);
            bool isLetter = current is CharClass.UpperLetter or CharClass.LowerLetter or CharClass.OtherLetter or CharClass.SingleLetter or CharClass.Mark;
            if (length > 0 && (!isLetter || (current == CharClass.UpperLetter && previous == CharClass.LowerLetter)))
            {
                words.Add(StringHash.Finish(hash));
                if (++count == MaxWords)
                    return;
                hash = StringHash.Seed;
                length = 0;
            }

            if (isLetter)
            {
                hash = StringHash.Add(hash, UnicodeTables.FoldSimple(c));
                length++;
            }

            previous = current;
        }

        if (length > 0)
            words.Add(StringHash.Finish(hash));
    }

    /// <summary>The hash of the letters of the first white-space separated part; 0 where it has none.</summary>
    public static uint FirstToken(ReadOnlySpan<char> value)
    {
        value = value.TrimStart();
        uint hash = StringHash.Seed;
        bool any = false;
        foreach (char c in value)
        {
            CharClass current = UnicodeTables.ClassOf(c);
            if (current == CharClass.Space)
                break;
            if (current is >= CharClass.UpperLetter and not (CharClass.Digit or CharClass.Number))
            {
                hash = StringHash.Add(hash, UnicodeTables.FoldSimple(c));
                any = true;
            }
        }

        return any ? StringHash.Finish(hash) : 0;
    }
}
