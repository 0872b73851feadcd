using System.Globalization;
using System.Text;

namespace Boilerplate.Training.Evaluation;

/// <summary>Text operations that must agree with Python's, because the reference scorer is written in it.</summary>
internal static class EvaluationText
{
    private const char CapitalSigma = '\u03A3';
    private const char FinalSigma = '\u03C2';
    private const char CapitalIWithDot = '\u0130';

    /// <summary>Lower case as <c>str.lower</c> gives it: the full mapping of U+0130 and the final sigma included.</summary>
    public static string Lower(string text)
    {
        string lower = text.ToLowerInvariant();
        if (text.AsSpan().IndexOfAny(CapitalSigma, CapitalIWithDot) < 0) return lower;

        var result = new StringBuilder(lower.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case CapitalIWithDot:
                    result.Append("i\u0307");
                    break;
                case CapitalSigma:
                    result.Append(IsFinal(text, i) ? FinalSigma : '\u03C3');
                    break;
                default:
                    result.Append(lower[i]);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Whether <c>str.strip</c> would leave nothing.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is < '\x1C' or > '\x1F') return false;
        }

        return true;
    }

    // Unicode 3.13, Final_Sigma: a cased letter before and none after, case-ignorable ones skipped.
    private static bool IsFinal(string text, int sigma)
    {
        int before = sigma - 1;
        while (before >= 0 && IsCaseIgnorable(text[before])) before--;
        if (before < 0 || !IsCased(text[before])) return false;

        int after = sigma + 1;
        while (after < text.Length && IsCaseIgnorable(text[after])) after++;
        return after == text.Length || !IsCased(text[after]);
    }

    private static bool IsCased(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsCaseIgnorable(char c) =>
        c is '\'' or '.' or ':' or '\u00B7' or '\u2018' or '\u2019' or '\u2024' or '\u2027'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
