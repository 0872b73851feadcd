using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Segmentation;

/// <summary>
/// Recognises text whose paragraphs were broken into lines of about one width (mails, old books, manual pages), so that
/// a sentence is judged whole. The sign: most lines that are followed by another line end near the same column, and the
/// first word of the next line would not have fitted behind them.
/// </summary>
internal readonly struct HardWrap
{
    private const int MinWidth = 40;
    private const int MaxWidth = 120;

    /// <summary>Fewer joints than this are no evidence.</summary>
    private const int MinJoints = 4;

    private readonly int _width;

    private HardWrap(int width) => _width = width;

    /// <summary>Finds the width at which the text is wrapped, if it is.</summary>
    public static HardWrap Detect(ReadOnlySpan<char> text, ReadOnlySpan<Line> lines)
    {
        int width = 0;
        int filled = 0;
        foreach (Line line in lines)
        {
            if (line.IsBlank)
                continue;
            filled++;
            width = Math.Max(width, line.Length);
        }

        if (width is < MinWidth or > MaxWidth || filled < MinJoints)
            return default;

        int joints = 0;
        int tight = 0;
        int openEnded = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].IsBlank || lines[i + 1].IsBlank)
                continue;
            joints++;
            if (IsTight(text, lines[i], lines[i + 1], width))
            {
                tight++;
                if (!EndsSentence(text[lines[i].Start..lines[i].End]))
                    openEnded++;
            }
        }

        // A list of full sentences can have even lines by chance; wrapped prose breaks inside sentences.
        return joints >= MinJoints && tight * 10 >= joints * 7 && openEnded * 10 >= tight * 6 ? new HardWrap(width) : default;
    }

    /// <summary>Whether the next line goes on with this one's paragraph.</summary>
    public bool Joins(ReadOnlySpan<char> text, Line line, Line next) =>
        _width > 0 && !line.IsBlank && !next.IsBlank && IsTight(text, line, next, _width) && !StartsItem(text[next.Start..next.End]);

    /// <summary>Whether the next line's first word would not have fitted behind this line.</summary>
    private static bool IsTight(ReadOnlySpan<char> text, Line line, Line next, int width)
    {
        ReadOnlySpan<char> following = text[next.Start..next.End].TrimStart();
        int word = following.IndexOfAny(' ', '\t');
        if (word < 0)
            word = following.Length;
        return line.Length + 1 + word > width && line.Length * 2 > width;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.Length > 0 && line[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or ':';
    }

    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.Length < 2)
            return false;
        return (line[0] is '-' or '*' or '•' or '–' && line[1] == ' ')
            || (UnicodeTables.ClassOf(line[0]) == CharClass.Digit && line[1] is '.' or ')');
    }
}
