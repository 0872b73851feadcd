using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// What is known of the elements beyond their own tag: sizes of sibling groups, of groups with the same path, and which
/// elements hold most of the running text. Linear in the number of elements. Reused; not thread-safe.
/// </summary>
internal sealed class ElementStatistics
{
    private readonly TokenTable _siblings = new();
    private readonly TokenTable _paths = new();
    private readonly GrowableArray<int> _siblingGroup = new();
    private readonly GrowableArray<int> _pathOfBlock = new();
    private readonly GrowableArray<PathGroup> _pathGroups = new();

    /// <summary>Deepest element with at least half, and at least four fifths, of the words in long blocks.</summary>
    public int HalfHolder { get; private set; }
    public int MostHolder { get; private set; }

    public void Build(Document document, PageText page, PageLayout layout)
    {
        GroupSiblings(document);
        GroupPaths(document, page);
        (HalfHolder, MostHolder) = FindHolders(document, layout);
    }

    /// <summary>How many siblings share tag and first class with an element, itself included.</summary>
    public int SiblingsLike(int element) => _siblings.Entries[_siblingGroup[element]].Count;

    /// <summary>The blocks whose path of tags and classes from the root is the same.</summary>
    public ref PathGroup PathOf(int block) => ref _pathGroups[_pathOfBlock[block]];

    /// <summary>The number of the block's path group, from 0.</summary>
    public int PathNumberOf(int block) => _pathOfBlock[block];

    public int PathCount => _pathGroups.Count;

    private void GroupSiblings(Document document)
    {
        Span<Element> elements = document.Elements.Span;
        _siblings.Clear(elements.Length);
        Span<int> group = _siblingGroup.Reset(elements.Length);
        for (int i = 0; i < elements.Length; i++)
        {
            ref Element element = ref elements[i];
            uint key = StringHash.Combine(StringHash.Combine((uint)element.Parent, element.NameHash), element.FirstClass);
            group[i] = _siblings.Add(key);
            _siblings.Entries[group[i]].Count++;
        }
    }

    private void GroupPaths(Document document, PageText page)
    {
        int count = document.Blocks.Count;
        _paths.Clear(count);
        _pathGroups.Clear();
        Span<int> paths = _pathOfBlock.Reset(count);
        for (int i = 0; i < count; i++)
        {
            ref Block block = ref document.Blocks[i];
            int path = _paths.Add(document.Elements[block.Element].PathSignature);
            if (path == _pathGroups.Count)
                _pathGroups.Add(default);
            paths[i] = path;
            ref PathGroup group = ref _pathGroups[path];
            group.Blocks++;
            group.Words += page.Statistics[i].Words;
            group.LinkDensity += PageText.LinkDensity(block);
        }
    }

    private static (int Half, int Most) FindHolders(Document document, PageLayout layout)
    {
        double total = layout.LongWords.Total;
        int half = 0;
        int most = 0;
        if (total <= 0)
            return (0, 0);
        Span<Element> elements = document.Elements.Span;
        for (int i = 1; i < elements.Length; i++)
        {
            ref Element element = ref elements[i];
            double words = layout.LongWords.Sum(element.FirstBlock, element.EndBlock);
            if (words >= 0.5 * total && element.Depth > elements[half].Depth)
                half = i;
            if (words >= 0.8 * total && element.Depth > elements[most].Depth)
                most = i;
        }

        return (half, most);
    }

    /// <summary>Totals over the blocks of one path.</summary>
    internal struct PathGroup
    {
        public int Blocks;
        public double Words;
        public double LinkDensity;
    }
}
