using Boilerplate.Documents;
using Boilerplate.Segmentation;
using Boilerplate.Tokenization;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>
/// Walks over the nodes of a parsed page and fills a document from them, by the rules that the library's own HTML
/// segmenter goes by. A loop, not recursion: trees can be deeper than the stack.
/// </summary>
internal sealed class NodeWalker
{
    private readonly NodeBlocks _blocks = new();
    private readonly PageWalker _walker;

    private NodeWalker() => _walker = new PageWalker(_blocks.Document);

    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static NodeBlocks Walk(HtmlDocument page, ClassifierOptions options)
    {
        var walker = new NodeWalker();
        walker.Run(page.DocumentNode, options);
        walker._blocks.ResolvePositions();
        return walker._blocks;
    }

    private void Run(HtmlNode root, ClassifierOptions options)
    {
        _walker.Begin(options);
        _blocks.Elements.Add(root);
        int nodes = 0;
        NodeOrder.Visit(
            root,
            node =>
            {
                if ((++nodes & 0x3FF) == 0)
                    options.CancellationToken.ThrowIfCancellationRequested();
                Enter(node);
                return true;
            },
            Leave);
        _walker.Finish();
    }

    private void Enter(HtmlNode node)
    {
        switch (node)
        {
            case HtmlTextNode text:
                AddText(text);
                break;
            case { NodeType: HtmlNodeType.Element }:
                Open(node);
                break;
        }
    }

    private void Open(HtmlNode node)
    {
        HtmlTag tag = HtmlTags.Find(node.Name);
        if (tag == HtmlTag.A)
            _walker.Builder.EndLink(); // Links do not nest.
        if (_walker.Start(tag, node.Name) && !_walker.Builder.IsBelowDepthLimit)
            _blocks.Elements.Add(node);
        foreach (var attribute in node.Attributes)
            _walker.AddAttribute(tag, attribute.OriginalName, attribute.Value);
        _walker.EndAttributes(tag);
    }

    private void Leave(HtmlNode node)
    {
        if (node.NodeType != HtmlNodeType.Element)
            return;
        HtmlTag tag = HtmlTags.Find(node.Name);
        if (HtmlTags.Has(tag, TagTraits.Void))
            return;
        if (_walker.Builder.IsBelowDepthLimit)
            _walker.Builder.CloseUntracked(tag);
        else
            _walker.Builder.Close();
    }

    private void AddText(HtmlTextNode node)
    {
        if (!_walker.ReadsText)
            return;
        int position = _blocks.Texts.Count;
        _blocks.Texts.Add(node);
        HtmlTextRules rules = _walker.Builder.Current.Tag == HtmlTag.Script ? HtmlTextRules.None : HtmlTextRules.References;
        _walker.AddText(node.Text, rules, position, position + 1);
    }
}
