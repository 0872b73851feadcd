using System.Buffers;
using System.Text;

namespace Boilerplate;

/// <summary>Writes blocks as CommonMark. Text that would read as markup is escaped.</summary>
internal sealed class MarkdownWriter
{
    private static readonly SearchValues<char> s_referenceCharacters =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Longer than any known reference; bounds the look for its end.</summary>
    private const int MaxReference = 40;

    private readonly StringBuilder _markdown = new();
    private BlockKind _previous;

    public void Add(LabeledBlock block)
    {
        if (_markdown.Length > 0)
            _markdown.Append(block.Kind == BlockKind.ListItem && _previous == BlockKind.ListItem ? "\n" : "\n\n");
        _previous = block.Kind;
        switch (block.Kind)
        {
            case BlockKind.Heading:
                AddHeading(block);
                break;
            case BlockKind.ListItem:
                AddLines("- ", "  ", block.Text);
                break;
            case BlockKind.Quote:
                AddLines("> ", "> ", block.Text);
                break;
            case BlockKind.Preformatted:
                string fence = new('`', Math.Max(3, LongestRun(block.Text, '`') + 1));
                _markdown.Append(fence).Append('\n').Append(block.Text).Append('\n').Append(fence);
                break;
            default:
                AddLines("", "", block.Text);
                break;
        }
    }

    public override string ToString() => _markdown.ToString();

    private void AddHeading(LabeledBlock block)
    {
        _markdown.Append('#', Math.Clamp(block.Level, 1, 6)).Append(' ');
        AddEscaped(block.Text.ReplaceLineEndings(" "));
        // Number signs at the end would read as the heading's closing ones.
        if (_markdown[^1] == '#' && _markdown[^2] != '\\')
            _markdown.Insert(_markdown.Length - 1, '\\');
    }

    private void AddLines(string first, string others, string text)
    {
        _markdown.Append(first);
        bool isFirst = true;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            // A hard line break: the line end stays one.
            if (!isFirst)
                _markdown.Append("\\\n").Append(others);
            AddEscaped(line);
            isFirst = false;
        }
    }

    /// <summary>
    /// Escapes what would start a construct at the line's beginning, and emphasis, code, links, tags and character
    /// references inside. Indentation would make code of the line, and means nothing otherwise.
    /// </summary>
    private void AddEscaped(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t");
        int marker = FindBlockMarker(line);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' || i == marker || StartsReference(line[i..]))
                _markdown.Append('\\');
            _markdown.Append(line[i]);
        }
    }

    /// <summary>Where the sign stands that would make the line a quote, list item, heading, rule or fence; -1 without one.</summary>
    private static int FindBlockMarker(ReadOnlySpan<char> line)
    {
        int digits = line.IndexOfAnyExceptInRange('0', '9');
        bool isOrdinal = digits is > 0 and <= 9 && line[digits] is '.' or ')';
        int marker = isOrdinal ? digits : 0;
        if (marker >= line.Length)
            return -1;
        char next = marker + 1 < line.Length ? line[marker + 1] : ' ';
        bool opens = isOrdinal || line[0] is '#' or '+' or '-'
            ? next is ' ' or '\t' or '#' or '-'
            : line[0] == '>' || (line[0] is '=' or '~' && (next == line[0] || next is ' ' or '\t'));
        return opens ? marker : -1;
    }

    /// <summary>Whether this is an ampersand that reads as a character reference, known or not.</summary>
    private static bool StartsReference(ReadOnlySpan<char> text)
    {
        if (text[0] != '&')
            return false;
        text = text[1..Math.Min(text.Length, MaxReference)];
        int end = text.IndexOf(';');
        return end > 0 && (text[0] == '#' || char.IsAsciiLetter(text[0])) && text[1..end].IndexOfAnyExcept(s_referenceCharacters) < 0;
    }

    private static int LongestRun(string text, char wanted)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
