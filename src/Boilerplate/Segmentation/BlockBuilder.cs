using Boilerplate.Documents;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Segmentation;

/// <summary>
/// Makes blocks from a walk over the elements and texts of a page: the one place that knows what a block is. Whoever
/// drives it opens and closes elements in pairs and hands over decoded text. Not thread-safe.
/// </summary>
internal sealed partial class BlockBuilder
{
    private readonly Document _document;
    private readonly GrowableArray<OpenElement> _open = new();
    private int _maxDepth;
    private int _maxBlocks;

    /// <summary>Start tags below the depth limit that have no element of their own.</summary>
    private int _untracked;

    public BlockBuilder(Document document) => _document = document;

    /// <summary>The innermost open element.</summary>
    public ref Element Current => ref _document.Elements[_open[_open.Count - 1].Element];

    /// <summary>How many elements are open, the page itself included.</summary>
    public int Depth => _open.Count;

    /// <summary>Whether elements below the depth limit are open, which <see cref="Current"/> does not show.</summary>
    public bool IsBelowDepthLimit => _untracked > 0;

    /// <summary>The open element this many levels above the innermost.</summary>
    public ref Element OpenAt(int level) => ref _document.Elements[_open[_open.Count - 1 - level].Element];

    public void Begin(ClassifierOptions options)
    {
        _maxDepth = options.MaxDepth;
        _maxBlocks = options.MaxBlocks;
        _untracked = 0;
        _open.Clear();
        _document.IsHtml = true;
        _document.Elements.Add(new Element { Parent = -1 });
        _open.Add(new OpenElement(0, 0));
        BeginBlock();
    }

    /// <summary>Opens an element. Its attributes follow by <see cref="AddAttribute"/> before anything else.</summary>
    public void Open(HtmlTag tag, ReadOnlySpan<char> name)
    {
        if (_open.Count >= _maxDepth)
        {
            if (!HtmlTags.Has(tag, TagTraits.Inline))
                EndBlock();
            _untracked++;
            _document.IsTruncated = true;
            return;
        }

        bool isInline = HtmlTags.Has(tag, TagTraits.Inline);
        if (!isInline)
            EndBlock();
        else if (HtmlTags.Has(tag, TagTraits.SpacedInline))
            _pendingSpace = true;

        int parentIndex = _open[_open.Count - 1].Element;
        int blockElement = _open[_open.Count - 1].BlockElement;
        ref Element parent = ref _document.Elements[parentIndex];
        uint nameHash = StringHash.OfName(name);
        LandmarkKind landmark = Landmarks.Of(tag);
        var element = new Element
        {
            Parent = parentIndex,
            FirstBlock = _document.Blocks.Count,
            FirstAttributeWord = _document.AttributeWords.Count,
            Depth = (short)_open.Count,
            ChildIndex = _open[_open.Count - 1].Children++,
            NameHash = nameHash,
            PathSignature = StringHash.Combine(parent.PathSignature, nameHash),
            Tag = tag,
            Landmark = landmark,
            IsHidden = parent.IsHidden,
            IsDropped = parent.IsDropped || HtmlTags.Has(tag, TagTraits.Dropped),
            IsInNoscript = parent.IsInNoscript || landmark == LandmarkKind.Noscript,
        };
        int index = _document.Elements.Count;
        _document.Elements.Add(element);
        _open.Add(new OpenElement(index, isInline ? blockElement : index));
        if (!isInline)
            BeginBlock();
        CountInline(tag);
    }

    /// <summary>Closes the innermost open element.</summary>
    public void Close()
    {
        if (_untracked > 0)
        {
            _untracked--;
            EndBlock();
            return;
        }

        int index = _open[_open.Count - 1].Element;
        ref Element element = ref _document.Elements[index];
        if (!element.IsInline)
            EndBlock();
        else if (HtmlTags.Has(element.Tag, TagTraits.SpacedInline))
            _pendingSpace = true;
        if (_linkElement == index)
            _linkElement = -1;

        element.EndBlock = _document.Blocks.Count + (HasText ? 1 : 0);
        bool wasInline = element.IsInline;
        _open.Truncate(_open.Count - 1);
        if (!wasInline)
            BeginBlock();
    }

    /// <summary>Ends the link that is open, also where its element stays open because of mis-nested tags.</summary>
    public void EndLink()
    {
        _linkElement = -1;
        _pendingSpace = true;
    }

    /// <summary>Ends the block in progress, as a rule or an end tag without an element does.</summary>
    public void EndParagraph()
    {
        EndBlock();
        BeginBlock();
    }

    /// <summary>Closes everything that is open.</summary>
    public void Finish()
    {
        _untracked = 0;
        while (_open.Count > 1)
            Close();
        EndBlock();
        _document.Elements[0].EndBlock = _document.Blocks.Count;
        _document.Page.ElementCount = _document.Elements.Count;
    }

    private struct OpenElement(int element, int blockElement)
    {
        public readonly int Element = element;

        /// <summary>The innermost open element that is not inline.</summary>
        public readonly int BlockElement = blockElement;
        public int Children;
    }
}
