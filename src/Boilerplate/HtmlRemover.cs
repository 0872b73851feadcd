using System.Text;
using Boilerplate.Documents;
using Boilerplate.Tokenization;

namespace Boilerplate;

/// <summary>
/// Takes the boilerplate out of a page's own source: the text of boilerplate blocks, and every element that holds such text
/// and neither content nor media. Everything else stays byte for byte. Linear in time.
/// </summary>
/// <remarks>
/// How elements nest is worked out simply, without the tree of the standard: where a page is broken, an empty shell may stay
/// behind, but content never goes, since an element with any of it in its range is kept.
/// </remarks>
internal sealed class HtmlRemover
{
    /// <summary>How far up an end tag is looked for; deeper ones are taken for stray.</summary>
    private const int MaxSearch = 64;

    private readonly string _source;
    private readonly IReadOnlyList<LabeledBlock> _blocks;
    private readonly List<OpenTag> _open = [];
    private readonly List<(int Start, int End)> _cuts = [];
    private int _block;

    private HtmlRemover(string source, IReadOnlyList<LabeledBlock> blocks) => (_source, _blocks) = (source, blocks);

    public static string Remove(string source, IReadOnlyList<LabeledBlock> blocks) => new HtmlRemover(source, blocks).Run();

    private string Run()
    {
        var tokenizer = new HtmlTokenizer(_source);
        while (tokenizer.Read())
        {
            int end = tokenizer.TokenStart + tokenizer.TokenLength;
            switch (tokenizer.Kind)
            {
                case HtmlTokenKind.StartTag:
                    OnStartTag(HtmlTags.Find(tokenizer.RawName), StringHash.OfName(tokenizer.RawName), tokenizer.TokenStart, tokenizer.IsSelfClosing);
                    break;
                case HtmlTokenKind.EndTag:
                    OnEndTag(StringHash.OfName(tokenizer.RawName), tokenizer.TokenStart, end);
                    break;
                case HtmlTokenKind.Text:
                    OnText(tokenizer.TokenStart, end);
                    break;
            }
        }

        while (_open.Count > 0)
            Close(_source.Length);
        return WithoutCuts();
    }

    private void OnStartTag(HtmlTag tag, uint name, int start, bool isSelfClosing)
    {
        // The ends that are most often left out: of items among their like.
        if (_open.Count > 0 && _open[^1].Name == name && tag is HtmlTag.Li or HtmlTag.P or HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr
            or HtmlTag.Dt or HtmlTag.Dd or HtmlTag.Option)
            Close(start);
        if (IsMedia(tag) && _open.Count > 0)
            _open[^1] = _open[^1] with { IsKept = true };
        if (!HtmlTags.Has(tag, TagTraits.Void) && !isSelfClosing)
            _open.Add(new OpenTag(name, start, IsKept: tag is HtmlTag.Html or HtmlTag.Head or HtmlTag.Body, HoldsBoilerplate: false, _cuts.Count));
    }

    private void OnEndTag(uint name, int start, int end)
    {
        int last = Math.Max(0, _open.Count - MaxSearch);
        for (int i = _open.Count - 1; i >= last; i--)
        {
            if (_open[i].Name != name)
                continue;
            while (_open.Count > i + 1)
                Close(start);
            Close(end);
            return;
        }
    }

    /// <summary>Cuts what boilerplate blocks have of a text, and notes where content is.</summary>
    private void OnText(int start, int end)
    {
        while (_block < _blocks.Count && EndOf(_blocks[_block]) <= start)
            _block++;
        // The last one met may go on in the next text.
        for (int i = _block; i < _blocks.Count && _blocks[i].Offset < end; i++)
        {
            LabeledBlock block = _blocks[i];
            bool isContent = block.Label == BlockLabel.Content;
            if (!isContent)
                _cuts.Add((Math.Max(start, block.Offset), Math.Min(end, EndOf(block))));
            if (_open.Count > 0)
                _open[^1] = isContent ? _open[^1] with { IsKept = true } : _open[^1] with { HoldsBoilerplate = true };
        }
    }

    /// <summary>Ends the innermost element: it goes where it held boilerplate and nothing to keep, else its parent is kept too.</summary>
    private void Close(int end)
    {
        OpenTag tag = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (tag.HoldsBoilerplate && !tag.IsKept)
        {
            // One cut for the whole in place of those inside it.
            _cuts.RemoveRange(tag.FirstCut, _cuts.Count - tag.FirstCut);
            _cuts.Add((tag.Start, end));
        }

        if (_open.Count > 0)
        {
            OpenTag parent = _open[^1];
            _open[^1] = parent with { IsKept = parent.IsKept || tag.IsKept, HoldsBoilerplate = parent.HoldsBoilerplate || tag.HoldsBoilerplate };
        }
    }

    private string WithoutCuts()
    {
        var page = new StringBuilder(_source.Length);
        int at = 0;
        foreach ((int start, int end) in _cuts)
        {
            if (start > at)
                page.Append(_source, at, start - at);
            at = Math.Max(at, end);
        }

        return page.Append(_source, at, _source.Length - at).ToString();
    }

    private static int EndOf(LabeledBlock block) => block.Offset + block.Length;

    private static bool IsMedia(HtmlTag tag) => tag is HtmlTag.Img or HtmlTag.Picture or HtmlTag.Video or HtmlTag.Audio
        or HtmlTag.Iframe or HtmlTag.Object or HtmlTag.Embed or HtmlTag.Canvas;

    /// <param name="FirstCut">How many cuts there were when it opened: those from there on lie inside it.</param>
    private readonly record struct OpenTag(uint Name, int Start, bool IsKept, bool HoldsBoilerplate, int FirstCut);
}
