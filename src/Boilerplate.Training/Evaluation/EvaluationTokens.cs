using System.Globalization;

namespace Boilerplate.Training.Evaluation;

/// <summary>
/// Walks the tokens that extraction is scored by, the same as tools/score_extraction.py: runs of letters, numbers and
/// underscores, without marks; in scripts written without blanks every code point is a token of its own.
/// </summary>
internal ref struct EvaluationTokens
{
    private const byte Other = 0;
    private const byte Word = 1;
    private const byte Single = 2;

    private static readonly byte[] s_classes = BuildClasses();

    private readonly ReadOnlySpan<char> _text;
    private int _position;

    /// <param name="lowered">Text that went through <see cref="EvaluationText.Lower"/>.</param>
    public EvaluationTokens(ReadOnlySpan<char> lowered)
    {
        _text = lowered;
        Start = 0;
        _position = 0;
    }

    /// <summary>Where the current token starts in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current token ends.</summary>
    public readonly int End => _position;

    public readonly ReadOnlySpan<char> Current => _text[Start.._position];

    public static List<string> Split(string text)
    {
        var tokens = new List<string>();
        var walk = new EvaluationTokens(EvaluationText.Lower(text));
        while (walk.MoveNext()) tokens.Add(walk.Current.ToString());
        return tokens;
    }

    public bool MoveNext()
    {
        int position = _position;
        byte kind = Other;
        int length = 0;
        while (position < _text.Length && (kind = ClassAt(position, out length)) == Other) position += length;
        if (position >= _text.Length)
        {
            Start = _position = _text.Length;
            return false;
        }

        Start = position;
        position += length;
        if (kind == Word)
        {
            while (position < _text.Length && ClassAt(position, out length) == Word) position += length;
        }

        _position = position;
        return true;
    }

    private readonly byte ClassAt(int position, out int length)
    {
        char c = _text[position];
        length = 1;
        if (!char.IsHighSurrogate(c) || position + 1 >= _text.Length || !char.IsLowSurrogate(_text[position + 1]))
            return s_classes[c];

        length = 2;
        int codePoint = char.ConvertToUtf32(c, _text[position + 1]);
        return codePoint is >= 0x20000 and <= 0x3134F ? Single : ClassOf(CharUnicodeInfo.GetUnicodeCategory(codePoint));
    }

    private static byte ClassOf(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber ? Word : Other;

    private static byte[] BuildClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        for (int c = 0; c < classes.Length; c++)
        {
            classes[c] = IsSingle(c) ? Single : c == '_' ? Word : ClassOf(char.GetUnicodeCategory((char)c));
        }

        return classes;
    }

    // Whole ranges, marks and unassigned code points included, as CHARWISE in the reference scorer has them.
    private static bool IsSingle(int c) => c
        is >= 0x3005 and <= 0x3007 or >= 0x3040 and <= 0x30FF or >= 0x31F0 and <= 0x31FF
        or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
        or >= 0xFF66 and <= 0xFF9D or >= 0x0E00 and <= 0x0E7F or >= 0x0E80 and <= 0x0EFF
        or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF;
}
