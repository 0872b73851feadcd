using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// Hashed features of a block's words: words, pairs, the whole of a short text, both ends, and the words of the heading
/// above and of the one above that, which is how "Related posts" reaches the list under it.
/// </summary>
internal static class WordHasher
{
    private const int WholeTextTokens = 8;
    private const int HeadingTokens = 12;

    public static void Emit<TSink>(ref TSink sink, PageText page, int block, int heading, int outerHeading)
        where TSink : struct, IHashSink
    {
        EmitText(ref sink, page, block);
        EmitHeadings(ref sink, page, heading, outerHeading);
    }

    /// <summary>Those of the block's own words.</summary>
    public static void EmitText<TSink>(ref TSink sink, PageText page, int block)
        where TSink : struct, IHashSink
    {
        ref BlockTextStatistics text = ref page.Statistics[block];
        EmitWords(ref sink, page.Tokens.Span.Slice(text.FirstToken, text.TokenCount), text.TextHash);
    }

    /// <summary>Those of the words of the headings above.</summary>
    public static void EmitHeadings<TSink>(ref TSink sink, PageText page, int heading, int outerHeading)
        where TSink : struct, IHashSink
    {
        EmitHeading(ref sink, page, heading, HashSpace.HeadingWord);
        EmitHeading(ref sink, page, outerHeading, HashSpace.OuterHeadingWord);
    }

    private static void EmitHeading<TSink>(ref TSink sink, PageText page, int heading, uint space)
        where TSink : struct, IHashSink
    {
        if (heading < 0)
            return;
        ref BlockTextStatistics above = ref page.Statistics[heading];
        foreach (uint token in page.Tokens.Span.Slice(above.FirstToken, Math.Min(above.TokenCount, HeadingTokens)))
            sink.Add(StringHash.Combine(space, token));
    }

    private static void EmitWords<TSink>(ref TSink sink, ReadOnlySpan<uint> tokens, uint textHash)
        where TSink : struct, IHashSink
    {
        // A copy, whose sums can stay in registers.
        TSink words = sink;
        for (int i = 0; i < tokens.Length; i++)
        {
            words.Add(StringHash.Combine(HashSpace.Word, tokens[i]));
            if (i > 0)
                words.Add(StringHash.Combine(tokens[i - 1], tokens[i]));
        }

        sink = words;
        if (tokens.Length is > 0 and <= WholeTextTokens)
            sink.Add(StringHash.Combine(HashSpace.WholeText, textHash));
        if (tokens.Length > 0)
        {
            sink.Add(StringHash.Combine(HashSpace.FirstWord, tokens[0]));
            sink.Add(StringHash.Combine(HashSpace.LastWord, tokens[^1]));
        }

        if (tokens.Length > 1)
        {
            sink.Add(StringHash.Combine(HashSpace.SecondWord, tokens[1]));
            sink.Add(StringHash.Combine(HashSpace.SecondLastWord, tokens[^2]));
        }
    }
}
