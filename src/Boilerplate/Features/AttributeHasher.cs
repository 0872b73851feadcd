using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// Hashed features of the markup around a block: tags and class, id and role words of every element above it by
/// distance band, their pairs, path suffixes, inline elements inside, the heading above and the blocks beside.
/// </summary>
internal static class AttributeHasher
{
    private const int MaxInline = 16;
    private const int PairLevels = 4;

    public static void Emit<TSink>(ref TSink sink, Document document, int index, int heading)
        where TSink : struct, IHashSink
    {
        Span<Element> elements = document.Elements.Span;
        ref Block block = ref document.Blocks[index];
        uint suffix = 0;
        int level = 0;
        for (int e = block.Element; e > 0; e = elements[e].Parent, level++)
        {
            ref Element element = ref elements[e];
            EmitElement(ref sink, document, element, level);
            if (level < 4)
            {
                suffix = StringHash.Combine(suffix, element.NameHash);
                sink.Add(StringHash.Combine(HashSpace.PathSuffix + (uint)level * HashSpace.Band, suffix));
            }
        }

        EmitInline(ref sink, document, block);
        if (heading >= 0)
        {
            foreach (uint word in WordsOf(document, elements[document.Blocks[heading].Element]))
                sink.Add(StringHash.Combine(HashSpace.HeadingAttribute, word));
        }

        EmitNeighbour(ref sink, document, index - 1, HashSpace.NeighbourBefore);
        EmitNeighbour(ref sink, document, index + 1, HashSpace.NeighbourAfter);
    }

    private static ReadOnlySpan<uint> WordsOf(Document document, in Element element) =>
        document.AttributeWords.Span.Slice(element.FirstAttributeWord, element.AttributeWordCount);

    private static void EmitElement<TSink>(ref TSink sink, Document document, in Element element, int level)
        where TSink : struct, IHashSink
    {
        uint band = HashSpace.Band * (level == 0 ? 1u : level <= 2 ? 2u : 3u);
        sink.Add(StringHash.Combine(HashSpace.Tag + band, element.NameHash));
        ReadOnlySpan<uint> words = WordsOf(document, element);
        for (int i = 0; i < words.Length; i++)
        {
            sink.Add(StringHash.Combine(HashSpace.AttributeWord, words[i]));
            sink.Add(StringHash.Combine(HashSpace.AttributeWord + band, words[i]));
            if (i > 0 && level < PairLevels)
                sink.Add(StringHash.Combine(HashSpace.AttributePair, StringHash.Combine(words[i - 1], words[i])));
            if (level <= 1)
                sink.Add(StringHash.Combine(HashSpace.TagAttribute + band, StringHash.Combine(element.NameHash, words[i])));
        }
    }

    private static void EmitInline<TSink>(ref TSink sink, Document document, in Block block)
        where TSink : struct, IHashSink
    {
        int end = Math.Min(block.EndInline, block.FirstInline + MaxInline);
        for (int e = block.FirstInline; e < end; e++)
        {
            ref Element element = ref document.Elements[e];
            if (document.Elements[element.Parent].IsDropped)
                continue; // The parts of an icon say no more than the icon.
            sink.Add(StringHash.Combine(HashSpace.InlineTag, element.NameHash));
            foreach (uint word in WordsOf(document, element))
                sink.Add(StringHash.Combine(HashSpace.InlineAttribute, word));
        }
    }

    private static void EmitNeighbour<TSink>(ref TSink sink, Document document, int index, uint space)
        where TSink : struct, IHashSink
    {
        if ((uint)index >= (uint)document.Blocks.Count)
        {
            sink.Add(StringHash.Combine(space, 0));
            return;
        }

        ref Element element = ref document.Elements[document.Blocks[index].Element];
        sink.Add(StringHash.Combine(space, element.NameHash));
        sink.Add(StringHash.Combine(space, element.FirstClass));
    }
}
