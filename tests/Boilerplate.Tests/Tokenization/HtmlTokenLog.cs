using System.Text;
using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>
/// The tokens of an input as lines to compare: decoded, neighbouring texts joined, attributes sorted and the first of a name kept,
/// as the conformance suite has them.
/// </summary>
internal sealed class HtmlTokenLog
{
    private readonly List<string> _lines = [];
    private readonly StringBuilder _text = new();

    /// <summary>Reads an input in the blocks that end at the cuts, each new tokenizer going on where the last one stopped.</summary>
    public static List<string> Read(string input, HtmlTokenizerState state = default, IEnumerable<int>? cuts = null)
    {
        var log = new HtmlTokenLog();
        int consumed = 0;
        foreach (int cut in cuts ?? [])
            log.AddBlock(input.AsSpan(consumed, cut - consumed), isFinalBlock: false, ref state, ref consumed);
        log.AddBlock(input.AsSpan(consumed), isFinalBlock: true, ref state, ref consumed);
        Assert.Equal(input.Length, consumed);
        log.EndText();
        return log._lines;
    }

    public static string TextLine(string text) => $"Text {text}";

    public static string CommentLine(string text) => $"Comment {text}";

    public static string EndTagLine(string name) => $"EndTag {name}";

    public static string StartTagLine(string name, IEnumerable<KeyValuePair<string, string>> attributes, bool isSelfClosing)
    {
        IEnumerable<string> parts = attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $" [{pair.Key}={pair.Value}]");
        return $"StartTag {name}{string.Concat(parts)}{(isSelfClosing ? " /" : "")}";
    }

    public static string DoctypeLine(string? name, string? publicId, string? systemId, bool forceQuirks) =>
        $"Doctype {name ?? "null"} {publicId ?? "null"} {systemId ?? "null"}{(forceQuirks ? " quirks" : "")}";

    private void AddBlock(ReadOnlySpan<char> block, bool isFinalBlock, ref HtmlTokenizerState state, ref int consumed)
    {
        var tokenizer = new HtmlTokenizer(block, isFinalBlock, state);
        int end = 0;
        while (tokenizer.Read())
        {
            Assert.InRange(tokenizer.TokenStart, end, block.Length);
            end = tokenizer.TokenStart + tokenizer.TokenLength;
            Assert.Equal(tokenizer.CharsConsumed, end);
            Assert.True(tokenizer.TokenLength > 0);
            Add(tokenizer);
        }

        Assert.Equal(HtmlTokenKind.None, tokenizer.Kind);
        state = tokenizer.CurrentState;
        consumed += tokenizer.CharsConsumed;
    }

    private void Add(in HtmlTokenizer tokenizer)
    {
        if (tokenizer.Kind == HtmlTokenKind.Text)
        {
            _text.Append(DecodedText(tokenizer));
            return;
        }

        EndText();
        _lines.Add(tokenizer.Kind switch
        {
            HtmlTokenKind.StartTag => StartTagLine(Name(tokenizer), Attributes(tokenizer), tokenizer.IsSelfClosing),
            HtmlTokenKind.EndTag => EndTagLine(Name(tokenizer)),
            HtmlTokenKind.Comment => CommentLine(DecodedText(tokenizer)),
            HtmlTokenKind.Doctype => Doctype(tokenizer.GetDoctype()),
            _ => throw new InvalidOperationException($"{tokenizer.Kind} is no token."),
        });
    }

    private void EndText()
    {
        if (_text.Length > 0)
            _lines.Add(TextLine(_text.ToString()));
        _text.Clear();
    }

    private static string DecodedText(in HtmlTokenizer tokenizer)
    {
        var buffer = new char[tokenizer.RawText.Length];
        var text = new string(buffer, 0, tokenizer.CopyText(buffer));
        if (!tokenizer.TextNeedsDecoding)
            Assert.Equal(tokenizer.RawText.ToString(), text);
        return text;
    }

    private static string Name(in HtmlTokenizer tokenizer)
    {
        var buffer = new char[tokenizer.RawName.Length];
        return new string(buffer, 0, tokenizer.CopyName(buffer));
    }

    private static Dictionary<string, string> Attributes(in HtmlTokenizer tokenizer)
    {
        var attributes = new Dictionary<string, string>();
        foreach (HtmlAttribute attribute in tokenizer.Attributes)
        {
            var buffer = new char[attribute.RawName.Length];
            var name = new string(buffer, 0, attribute.CopyName(buffer));
            Assert.Equal(attribute.NameNeedsDecoding, name != attribute.RawName.ToString());

            buffer = new char[attribute.RawValue.Length];
            var value = new string(buffer, 0, attribute.CopyValue(buffer));
            if (!attribute.ValueNeedsDecoding)
                Assert.Equal(attribute.RawValue.ToString(), value);
            attributes.TryAdd(name, value);
        }

        return attributes;
    }

    private static string Doctype(HtmlDoctype doctype)
    {
        var buffer = new char[doctype.RawName.Length + doctype.RawPublicId.Length + doctype.RawSystemId.Length];
        string? name = doctype.RawName.IsEmpty ? null : new string(buffer, 0, doctype.CopyName(buffer));
        string? publicId = doctype.HasPublicId ? new string(buffer, 0, doctype.CopyPublicId(buffer)) : null;
        string? systemId = doctype.HasSystemId ? new string(buffer, 0, doctype.CopySystemId(buffer)) : null;
        return DoctypeLine(name, publicId, systemId, doctype.ForceQuirks);
    }
}
