using System.Buffers;
using Boilerplate.Documents;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Segmentation;

/// <content>The text of the block that is being built.</content>
internal sealed partial class BlockBuilder
{
    private static readonly SearchValues<char> s_closing = SearchValues.Create(".,;:!?)]}%'’”»…、。，；：！？）］」』】》،؛؟।");
    private static readonly SearchValues<char> s_opening = SearchValues.Create("([{“„«‘¿¡（［「『【《");

    private Block _block;
    private int _textStart;

    /// <summary>White space that stands before the next text.</summary>
    private bool _pendingSpace;

    /// <summary>The border of an element that stands before the next text and keeps words apart.</summary>
    private bool _pendingBorder;
    private bool _hasWordCharacter;

    /// <summary>Line breaks since the last text; two in a row end the block.</summary>
    private int _breaksInRow;

    /// <summary>The link element that text belongs to; -1 outside of links.</summary>
    private int _linkElement = -1;

    private bool KeepsSpace => _open[_open.Count - 1].KeepsSpace;

    /// <summary>Whether the block has text; before that only indentation in pre is kept.</summary>
    private bool _hasText;

    /// <summary>Adds decoded text that stands in the input at [sourceStart, sourceEnd).</summary>
    public void AppendText(ReadOnlySpan<char> text, int sourceStart, int sourceEnd)
    {
        bool keepsSpace = KeepsSpace;
        GrowableArray<char> buffer = _document.Text;
        int ink = 0;
        foreach (char c in text)
        {
            CharClass charClass = UnicodeTables.ClassOf(c);
            if (charClass == CharClass.Space)
            {
                if (keepsSpace)
                    AddSpace(c == '\r' ? '\n' : c);
                else
                    _pendingSpace = true;
                continue;
            }

            if (c == '\0')
                continue; // The standard's tree construction ignores it in text.
            if (!_hasText)
                BeginText(sourceStart);
            FlushSpace(c);
            buffer.Add(c);
            ink++;
            _hasWordCharacter |= charClass >= CharClass.UpperLetter && charClass != CharClass.Mark;
            // Letters and digits beyond the first plane; symbols there (emoji) count too, which is harmless.
            _hasWordCharacter |= char.IsHighSurrogate(c);
        }

        if (ink == 0)
            return;
        _breaksInRow = 0;
        _block.SourceEnd = sourceEnd;
        _block.InkLength += ink;
        if (_linkElement >= 0)
            _block.LinkInkLength += ink;
    }

    /// <summary>Adds white space that is text; what stands before the block's first line is left out.</summary>
    private void AddSpace(char c)
    {
        FlushSpace(c);
        if (_hasText || c != '\n')
            _document.Text.Add(c);
        else
            _document.Text.Truncate(_textStart);
    }

    private void FlushSpace(char next)
    {
        if (!_pendingSpace && !_pendingBorder)
            return;
        if (_hasText)
        {
            char last = _document.Text[_document.Text.Count - 1];
            if (last != '\n' && (_pendingSpace || KeepsApart(last, next)))
                _document.Text.Add(' ');
        }

        _pendingSpace = false;
        _pendingBorder = false;
    }

    /// <summary>
    /// Whether a border between these puts a space there: not where punctuation holds on to a word, and not between
    /// letters of a script that writes no spaces.
    /// </summary>
    private static bool KeepsApart(char last, char next) =>
        !s_closing.Contains(next) && !s_opening.Contains(last)
        && !(UnicodeTables.ClassOf(last) == CharClass.SingleLetter && UnicodeTables.ClassOf(next) == CharClass.SingleLetter);

    /// <summary>Puts a space at the border of an inline element, where words on both sides are apart.</summary>
    private void Separate(HtmlTag tag)
    {
        if (HtmlTags.Has(tag, TagTraits.SpacedInline) && !KeepsSpace)
            _pendingBorder = true;
    }

    /// <summary>Counts what a void or dropped element adds to the block around it, such as an image or a field.</summary>
    public void CountInline(HtmlTag tag)
    {
        if (IsInDropped)
            return;
        switch (tag)
        {
            case HtmlTag.Br:
                LineBreak();
                break;
            case HtmlTag.Img:
                _block.Images = Increment(_block.Images);
                Separate(tag);
                break;
            case HtmlTag.Strong or HtmlTag.B:
                _block.Strongs = Increment(_block.Strongs);
                break;
            case HtmlTag.Code:
                _block.Codes = Increment(_block.Codes);
                break;
            case HtmlTag.Input or HtmlTag.Button or HtmlTag.Select or HtmlTag.Textarea:
                _block.Inputs = Increment(_block.Inputs);
                Separate(tag);
                break;
        }
    }

    private static ushort Increment(ushort count) => count == ushort.MaxValue ? count : (ushort)(count + 1);

    private void LineBreak()
    {
        _block.Breaks = Increment(_block.Breaks);
        _pendingSpace = false;
        _pendingBorder = false;
        if (KeepsSpace)
        {
            if (_hasText)
                _document.Text.Add('\n');
        }
        else if (++_breaksInRow >= 2)
        {
            EndBlock();
            BeginBlock();
        }
        else if (_hasText && _document.Text[_document.Text.Count - 1] != '\n')
        {
            _document.Text.Add('\n');
        }
    }

    private void BeginLink(int element)
    {
        _linkElement = element;
        _block.Links = Increment(_block.Links);
    }

    private void BeginBlock()
    {
        _textStart = _document.Text.Count;
        _hasText = false;
        _pendingSpace = false;
        _pendingBorder = false;
        _hasWordCharacter = false;
        _breaksInRow = 0;
        _block = new Block { FirstInline = _document.Elements.Count };
        if (_linkElement >= 0)
            _block.Links = 1;
    }

    private void BeginText(int sourceStart)
    {
        _block.Element = _open[_open.Count - 1].BlockElement;
        _block.IsHidden = Current.IsHidden;
        _block.SourceStart = sourceStart;
        _hasText = true;
        _pendingSpace = false;
        _pendingBorder = false;
    }

    private void EndBlock()
    {
        GrowableArray<char> buffer = _document.Text;
        while (buffer.Count > _textStart && char.IsWhiteSpace(buffer[buffer.Count - 1]))
            buffer.Truncate(buffer.Count - 1);
        if (!_hasText)
            return;
        if (!_hasWordCharacter)
        {
            buffer.Truncate(_textStart);
            BeginBlock();
            return;
        }

        _block.TextStart = _textStart;
        _block.TextLength = buffer.Count - _textStart;
        _block.EndInline = _document.Elements.Count;
        if (_document.Blocks.Count >= _maxBlocks)
        {
            ref Block last = ref _document.Blocks[_document.Blocks.Count - 1];
            last.TextLength = buffer.Count - last.TextStart;
            last.SourceEnd = _block.SourceEnd;
            last.InkLength += _block.InkLength;
            last.LinkInkLength += _block.LinkInkLength;
            _document.IsTruncated = true;
        }
        else
        {
            (_block.Kind, _block.HeadingLevel) = BlockKinds.Of(_document, _block.Element);
            _document.Blocks.Add(_block);
        }

        // Blocks stand apart in the buffer, so that joined ones still read as lines.
        buffer.Add('\n');
        BeginBlock();
    }
}
