using System.Text;

namespace Boilerplate;

/// <summary>Writes blocks as CommonMark. Text that would read as markup is escaped.</summary>
internal sealed class MarkdownWriter
{
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
                _markdown.Append('#', Math.Clamp(block.Level, 1, 6)).Append(' ').Append(Escape(block.Text.ReplaceLineEndings(" ")));
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

    private void AddLines(string first, string others, string text)
    {
        bool isFirst = true;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            // A hard line break: the line end stays one.
            _markdown.Append(isFirst ? first : "\\\n" + others).Append(Escape(line.ToString()));
            isFirst = false;
        }
    }

    /// <summary>Escapes what would start a construct at the line's beginning, and emphasis, code, links and tags inside.</summary>
    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        string trimmed = line.TrimStart();
        int start = line.Length - trimmed.Length;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            bool opensBlock = i == start && (c is '#' or '>' or '+' or '-' or '=' or '~')
                && (i + 1 == line.Length || line[i + 1] is ' ' or '-' or '=' or '~' or '#');
            bool endsOrdinal = c is '.' or ')' && i > start && i - start <= 9 && line.AsSpan(start, i - start).IndexOfAnyExceptInRange('0', '9') < 0
                && (i + 1 == line.Length || line[i + 1] == ' ');
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' || opensBlock || endsOrdinal)
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
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
