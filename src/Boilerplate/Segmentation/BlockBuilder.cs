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

    /// <summary>The dropped element below the depth limit that is open, and how many were untracked when it opened.</summary>
    private HtmlTag _untrackedDropped;
    private int _untrackedAtDropped;

    public BlockBuilder(Document document) => _document = document;

    /// <summary>The innermost open element.</summary>
    public ref Element Current => ref _document.Elements[_open[_open.Count - 1].Element];

    /// <summary>How many elements are open, the page itself included.</summary>
    public int Depth => _open.Count;

    /// <summary>Whether elements below the depth limit are open, which <see cref="Current"/> does not show.</summary>
    public bool IsBelowDepthLimit => _untracked > 0;

    /// <summary>Whether nothing here is text of the page.</summary>
    public bool IsInDropped => Current.IsDropped || _untrackedDropped != HtmlTag.None;

    /// <summary>The open element this many levels above the innermost.</summary>
    public ref Element OpenAt(int level) => ref _document.Elements[_open[_open.Count - 1 - level].Element];

    public void Begin(ClassifierOptions options)
    {
        _maxDepth = Math.Clamp(options.MaxDepth, 1, short.MaxValue);
        _maxBlocks = Math.Max(options.MaxBlocks, 1);
        _untracked = 0;
        _untrackedDropped = HtmlTag.None;
        _linkElement = -1;
        _open.Clear();
        _document.IsHtml = true;
        _document.Elements.Add(new Element { Parent = -1 });
        _open.Add(new OpenElement(0, 0, keepsSpace: false));
        BeginBlock();
    }

    /// <summary>Opens an element. Its attributes follow by <see cref="AddAttribute"/> before anything else.</summary>
    public void Open(HtmlTag tag, ReadOnlySpan<char> name)
    {
        if (_open.Count >= _maxDepth)
        {
            OpenUntracked(tag);
            return;
        }

        ref OpenElement open = ref _open[_open.Count - 1];
        int parentIndex = open.Element;
        int blockElement = open.BlockElement;
        bool keepsSpace = open.KeepsSpace || tag is HtmlTag.Pre or HtmlTag.Xmp or HtmlTag.Plaintext;
        ref Element parent = ref _document.Elements[parentIndex];
        uint nameHash = StringHash.OfName(name);
        LandmarkKind landmark = Landmarks.Of(tag);
        var element = new Element
        {
            Parent = parentIndex,
            FirstBlock = _document.Blocks.Count,
            FirstAttributeWord = _document.AttributeWords.Count,
            Depth = (short)_open.Count,
            ChildIndex = open.Children++,
            NameHash = nameHash,
            PathSignature = StringHash.Combine(parent.PathSignature, nameHash),
            Tag = tag,
            Landmark = landmark,
            IsHidden = parent.IsHidden,
            IsDropped = parent.IsDropped || HtmlTags.Has(tag, TagTraits.Dropped),
            IsInNoscript = parent.IsInNoscript || landmark == LandmarkKind.Noscript,
        };
        bool isInline = element.IsInline;
        if (!isInline)
        {
            EndBlock();
            BeginBlock();
            element.FirstBlock = _document.Blocks.Count;
        }
        else if (!parent.IsDropped)
        {
            Separate(tag);
            CountInline(tag);
        }

        int index = _document.Elements.Count;
        if (!isInline)
            _block.FirstInline = index + 1;
        _document.Elements.Add(element);
        _open.Add(new OpenElement(index, isInline ? blockElement : index, keepsSpace));
    }

    /// <summary>Closes the innermost open element.</summary>
    public void Close()
    {
        int index = _open[_open.Count - 1].Element;
        ref Element element = ref _document.Elements[index];
        if (_linkElement == index)
            _linkElement = -1;
        if (!element.IsInline)
        {
            EndBlock();
            BeginBlock();
        }
        else
        {
            Separate(element.Tag);
        }

        // Only text with a letter or digit is sure to become a block.
        element.EndBlock = Math.Min(_document.Blocks.Count + (_hasWordCharacter ? 1 : 0), _maxBlocks);
        _open.Truncate(_open.Count - 1);
    }

    private void OpenUntracked(HtmlTag tag)
    {
        _document.IsTruncated = true;
        _untracked++;
        if (IsInDropped)
            return;
        if (HtmlTags.Has(tag, TagTraits.Dropped))
            (_untrackedDropped, _untrackedAtDropped) = (tag, _untracked);
        else if (!HtmlTags.Has(tag, TagTraits.Inline))
            EndParagraph();
        else
            Separate(tag);
    }

    /// <summary>Closes an element below the depth limit.</summary>
    public void CloseUntracked(HtmlTag tag)
    {
        _untracked--;
        if (_untrackedDropped != HtmlTag.None)
        {
            if (tag == _untrackedDropped || _untracked < _untrackedAtDropped)
                EndUntrackedDropped();
        }
        else if (!HtmlTags.Has(tag, TagTraits.Inline))
        {
            EndParagraph();
        }
        else
        {
            Separate(tag);
        }
    }

    /// <summary>Ends svg or math below the depth limit, as an HTML element does that cannot stand there.</summary>
    public void EndUntrackedForeign()
    {
        if (_untrackedDropped is HtmlTag.Svg or HtmlTag.Math)
            EndUntrackedDropped();
    }

    private void EndUntrackedDropped()
    {
        Separate(_untrackedDropped);
        _untrackedDropped = HtmlTag.None;
    }

    /// <summary>Ends the link that is open, also where its element stays open because of mis-nested tags.</summary>
    public void EndLink()
    {
        if (_linkElement < 0)
            return;
        _linkElement = -1;
        Separate(HtmlTag.A);
    }

    /// <summary>Ends the block in progress, as a rule or an end tag without an element does.</summary>
    public void EndParagraph()
    {
        if (IsInDropped)
            return;
        EndBlock();
        BeginBlock();
    }

    /// <summary>Closes everything that is open.</summary>
    public void Finish()
    {
        _untracked = 0;
        _untrackedDropped = HtmlTag.None;
        while (_open.Count > 1)
            Close();
        EndBlock();
        _document.Elements[0].EndBlock = _document.Blocks.Count;
        _document.Page.ElementCount = _document.Elements.Count;
    }

    private struct OpenElement(int element, int blockElement, bool keepsSpace)
    {
        public readonly int Element = element;

        /// <summary>The innermost open element that is not inline.</summary>
        public readonly int BlockElement = blockElement;

        /// <summary>Whether white space in it is text, as in pre.</summary>
        public readonly bool KeepsSpace = keepsSpace;
        public int Children;
    }
}
