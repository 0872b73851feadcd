using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Tokenization;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tests.Features;

/// <summary>What the scanner counts, written down once more: code unit by code unit, word by word, each block by itself.</summary>
internal static class TextScannerReference
{
    /// <summary>Scans a block and appends the hashes of its tokens, case folded and with digits masked.</summary>
    public static BlockTextStatistics Scan(ReadOnlySpan<char> text, GrowableArray<uint> tokens)
    {
        var statistics = new BlockTextStatistics { FirstToken = tokens.Count, Lines = 1 };
        ScanCharacters(text, ref statistics);
        ScanWords(text, tokens, ref statistics);
        MarkStart(text, ref statistics);
        MarkEnd(text, ref statistics);
        return statistics;
    }

    private static void ScanCharacters(ReadOnlySpan<char> text, ref BlockTextStatistics statistics)
    {
        bool sentenceIsOpen = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            CharClass charClass = UnicodeTables.ClassOf(c);
            switch (charClass)
            {
                case CharClass.Space:
                    if (c == '\n')
                        statistics.Lines++;
                    continue;
                case CharClass.UpperLetter:
                    statistics.UpperLetters++;
                    statistics.Letters++;
                    sentenceIsOpen = true;
                    break;
                case CharClass.LowerLetter or CharClass.OtherLetter or CharClass.SingleLetter:
                    statistics.Letters++;
                    sentenceIsOpen = true;
                    break;
                case CharClass.Digit:
                    statistics.Digits++;
                    if (i + 2 < text.Length && JoinsDate(text[i + 1]) && UnicodeTables.ClassOf(text[i + 2]) == CharClass.Digit)
                        statistics.Marks |= TextMarks.DateTime;
                    sentenceIsOpen = true;
                    break;
                case CharClass.Punctuation:
                    statistics.Punctuation++;
                    if (IsTerminator(c))
                    {
                        statistics.Terminators++;
                        if (sentenceIsOpen && EndsSentence(text, i))
                        {
                            statistics.Sentences++;
                            sentenceIsOpen = false;
                        }
                    }
                    else if (IsComma(c))
                    {
                        statistics.Commas++;
                    }
                    else
                    {
                        statistics.Marks |= MarkOf(c, text, i);
                    }

                    break;
                case CharClass.Symbol:
                    statistics.Marks |= MarkOf(c, text, i);
                    break;
            }

            statistics.Ink++;
        }

        if (sentenceIsOpen || statistics.Sentences == 0)
            statistics.Sentences++;
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase))
            statistics.Marks |= TextMarks.Address;
    }

    private static void ScanWords(ReadOnlySpan<char> text, GrowableArray<uint> tokens, ref BlockTextStatistics statistics)
    {
        var words = new WordTokenizer(text);
        uint hash = StringHash.Seed;
        while (words.Read())
        {
            ReadOnlySpan<char> word = words.RawWord;
            uint token = WordHash.ComputeMasked(word);
            tokens.Add(token);
            hash = StringHash.Add(hash, token);
            CharClass first = UnicodeTables.ClassOf(word[0]);
            if (first == CharClass.SingleLetter)
            {
                Script script = UnicodeTables.ScriptOf(word[0]);
                statistics.Words += WordsPerCharacter(script);
                statistics.Script = script;
                continue;
            }

            statistics.Words++;
            statistics.LongestWord = Math.Max(statistics.LongestWord, word.Length);
            if (first == CharClass.UpperLetter)
            {
                statistics.CasedWords++;
                statistics.CapitalizedWords++;
            }
            else if (first == CharClass.LowerLetter)
            {
                statistics.CasedWords++;
            }

            if (statistics.Script <= Script.Inherited)
                statistics.Script = words.Script;
        }

        statistics.TokenCount = tokens.Count - statistics.FirstToken;
        statistics.TextHash = StringHash.Finish(hash);
    }

    /// <summary>A Chinese or Japanese word has about 1.7 characters, a Thai, Lao, Khmer or Burmese one about 5 with its marks.</summary>
    private static float WordsPerCharacter(Script script) =>
        script is Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar ? 0.2f : 0.6f;

    private static void MarkStart(ReadOnlySpan<char> text, ref BlockTextStatistics statistics)
    {
        foreach (char c in text)
        {
            switch (UnicodeTables.ClassOf(c))
            {
                case CharClass.UpperLetter:
                    statistics.Marks |= TextMarks.StartsUpper;
                    return;
                case CharClass.LowerLetter:
                    statistics.Marks |= TextMarks.StartsLower;
                    return;
                case CharClass.Digit:
                    statistics.Marks |= TextMarks.StartsDigit;
                    return;
                case CharClass.Punctuation when IsQuote(c):
                    statistics.Marks |= TextMarks.StartsQuote;
                    break;
                case CharClass.OtherLetter or CharClass.SingleLetter:
                    return;
            }
        }
    }

    private static void MarkEnd(ReadOnlySpan<char> text, ref BlockTextStatistics statistics)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || IsQuote(c) || c is ')' or ']' or '）')
                continue;
            if (IsTerminator(c))
                statistics.Marks |= TextMarks.EndsTerminator;
            if (c is '?' or '？' or '؟' or ';' or '\u037E')
                statistics.Marks |= c == ';' ? TextMarks.None : TextMarks.EndsQuestion;
            if (c is ':' or '：')
                statistics.Marks |= TextMarks.EndsColon;
            if (c == '…' || (c == '.' && i > 1 && text[i - 1] == '.' && text[i - 2] == '.'))
                statistics.Marks |= TextMarks.EndsEllipsis;
            return;
        }
    }

    private static bool JoinsDate(char c) => c is ':' or '.' or '/' or '-' or '年' or '月' or '년' or '월';

    private static bool IsTerminator(char c) =>
        c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '॥' or '۔' or '።' or '։' or '။' or '។';

    private static bool IsComma(char c) => c is ',' or ';' or ':' or '、' or '，' or '；' or '：' or '،' or '؛';

    private static bool IsQuote(char c) =>
        c is '"' or '\'' or '“' or '”' or '„' or '‘' or '’' or '«' or '»' or '‹' or '›' or '「' or '」' or '『' or '』';

    /// <summary>A full stop inside a number, an address or an abbreviation without space ends no sentence.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        text[at] != '.' || at + 1 >= text.Length || UnicodeTables.ClassOf(text[at + 1]) is CharClass.Space or CharClass.Punctuation;

    private static TextMarks MarkOf(char c, ReadOnlySpan<char> text, int at) => c switch
    {
        '©' or '®' or '™' => TextMarks.Copyright,
        '|' or '·' or '•' or '‧' or '・' or '¦' => TextMarks.Separator,
        '@' => at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) ? TextMarks.Address : TextMarks.None,
        '$' or '€' or '£' or '¥' or '₹' or '₽' or '₺' or '₴' or '₩' or '₪' or '฿' => TextMarks.Currency,
        '›' or '»' or '«' or '‹' => at == 0 || at == text.Length - 1 ? TextMarks.Ornament : TextMarks.None,
        >= '\u2190' and <= '\u21FF' or >= '\u25A0' and <= '\u27BF' or '★' or '＞' or '>' => TextMarks.Ornament,
        _ => TextMarks.None,
    };
}
