using System.Numerics;
using Boilerplate.Documents;
using Boilerplate.Tokenization;
using Boilerplate.Tokenization.Kernels;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Features;

/// <summary>
/// Counts the characters and words of a document's blocks. The whole text is classified and cut into words at once, as most
/// blocks are shorter than what the kernels take at a time; no word reaches over a line end. Reused; not thread-safe.
/// </summary>
internal sealed class TextScanner
{
    private const int BatchLength = 256;

    private readonly GrowableArray<CharacterMasks> _windows = new();
    private readonly GrowableArray<WordRange> _words = new();

    /// <summary>Scans the blocks, which stand in the order of the text, and appends the hashes of all tokens, case folded and with digits masked.</summary>
    public void Scan(ReadOnlySpan<char> text, ReadOnlySpan<Block> blocks, GrowableArray<uint> tokens, GrowableArray<BlockTextStatistics> statistics)
    {
        Classify(text);
        int firstToken = tokens.Count;
        _words.Clear();
        FindWords(text, _words, tokens);
        int word = 0;
        foreach (ref readonly Block block in blocks)
        {
            int start = block.TextStart, end = block.TextStart + block.TextLength;
            while (word < _words.Count && _words[word].Start < start)
                word++;
            ref BlockTextStatistics counts = ref statistics.Add(new BlockTextStatistics { FirstToken = firstToken + word, Lines = 1 });
            CountCharacters(text, start, end, ref counts);
            CountWords(text, end, word, tokens.Span[firstToken..], ref counts);
            word += counts.TokenCount;
            MarkStart(text[start..end], ref counts);
            MarkEnd(text[start..end], ref counts);
        }
    }

    /// <summary>Appends the token hashes of a text.</summary>
    public static void AddTokens(ReadOnlySpan<char> text, GrowableArray<uint> tokens)
    {
        Span<WordRange> words = stackalloc WordRange[BatchLength];
        var tokenizer = new WordTokenizer(text);
        for (int count; (count = tokenizer.Read(words)) > 0;)
            WordHash.ComputeMasked(text, words[..count], tokens.Append(count));
    }

    private static void FindWords(ReadOnlySpan<char> text, GrowableArray<WordRange> words, GrowableArray<uint> tokens)
    {
        var tokenizer = new WordTokenizer(text);
        int count;
        do
        {
            Span<WordRange> batch = words.Append(BatchLength);
            count = tokenizer.Read(batch);
            words.Truncate(words.Count - BatchLength + count);
            WordHash.ComputeMasked(text, batch[..count], tokens.Append(count));
        }
        while (count == BatchLength);
    }

    private void Classify(ReadOnlySpan<char> text)
    {
        int whole = text.Length / CharWindow.Length * CharWindow.Length;
        _windows.Clear();
        Span<CharacterMasks> windows = _windows.Append((text.Length + CharWindow.Length - 1) / CharWindow.Length);
        for (int i = 0; i < whole; i += CharWindow.Length)
            windows[i / CharWindow.Length] = CharWindow.FindCharacters(in text[i]);
        if (whole == text.Length)
            return;
        Span<char> padded = stackalloc char[CharWindow.Length];
        padded.Clear();
        text[whole..].CopyTo(padded);
        windows[^1] = CharWindow.FindCharacters(in padded[0]);
    }

    private void CountCharacters(ReadOnlySpan<char> text, int start, int end, ref BlockTextStatistics statistics)
    {
        ReadOnlySpan<char> block = text[start..end];
        bool sentenceIsOpen = false;
        statistics.Ink = block.Length;
        for (int at = start & -CharWindow.Length; at < end; at += CharWindow.Length)
        {
            ref CharacterMasks window = ref _windows[at / CharWindow.Length];
            ulong own = RangeOf(start - at, end - at);
            ulong digits = window.Digits & own, speech = (window.Letters & own) | digits;
            ulong punctuation = window.Punctuation & own;
            statistics.UpperLetters += BitOperations.PopCount(window.Uppers & own);
            statistics.Letters += BitOperations.PopCount(window.Letters & own);
            statistics.Digits += BitOperations.PopCount(digits);
            statistics.Punctuation += BitOperations.PopCount(punctuation);
            statistics.Ink -= BitOperations.PopCount(window.Spaces & own);
            if (digits != 0)
                MarkDate(text, at, end, digits, ref statistics);
            for (ulong rest = punctuation | (window.Symbols & own); rest != 0; rest &= rest - 1)
            {
                int place = BitOperations.TrailingZeroCount(rest), i = at + place - start;
                char c = block[i];
                if ((punctuation >> place & 1) == 0)
                {
                    statistics.Marks |= MarkOf(c, block, i);
                }
                else if (IsTerminator(c))
                {
                    statistics.Terminators++;
                    MarkHost(block, i, ref statistics);
                    ulong before = (1UL << place) - 1;
                    sentenceIsOpen |= (speech & before) != 0;
                    speech &= ~before;
                    if (sentenceIsOpen && EndsSentence(block, i))
                    {
                        statistics.Sentences++;
                        sentenceIsOpen = false;
                    }
                }
                else if (IsComma(c))
                {
                    statistics.Commas++;
                    if (c == ':' && block[(i + 1)..].StartsWith("//", StringComparison.Ordinal))
                        statistics.Marks |= TextMarks.Address;
                }
                else
                {
                    statistics.Marks |= MarkOf(c, block, i);
                }
            }

            sentenceIsOpen |= speech != 0;
        }

        statistics.Lines += block.Count('\n');
        if (sentenceIsOpen || statistics.Sentences == 0)
            statistics.Sentences++;
    }

    /// <summary>The bits from first to before end, which may lie outside of the 64.</summary>
    private static ulong RangeOf(int first, int end)
    {
        ulong range = first > 0 ? ulong.MaxValue << first : ulong.MaxValue;
        return end < CharWindow.Length ? range & ((1UL << end) - 1) : range;
    }

    /// <summary>A digit, one code unit that joins dates, a digit.</summary>
    private void MarkDate(ReadOnlySpan<char> text, int at, int end, ulong digits, ref BlockTextStatistics statistics)
    {
        int next = at + CharWindow.Length;
        ulong following = next < end ? _windows[next / CharWindow.Length].Digits & RangeOf(0, end - next) : 0;
        ulong second = (digits >> 1) | (following << 63), third = (digits >> 2) | (following << 62);
        for (ulong rest = digits & ~second & third; rest != 0; rest &= rest - 1)
        {
            if (JoinsDate(text[at + BitOperations.TrailingZeroCount(rest) + 1]))
                statistics.Marks |= TextMarks.DateTime;
        }
    }

    /// <summary>Marks "www" before a full stop.</summary>
    private static void MarkHost(ReadOnlySpan<char> block, int fullStop, ref BlockTextStatistics statistics)
    {
        if (block[fullStop] == '.' && fullStop >= 3 && (block[fullStop - 1] | 0x20) == 'w' && (block[fullStop - 2] | 0x20) == 'w' && (block[fullStop - 3] | 0x20) == 'w')
            statistics.Marks |= TextMarks.Address;
    }

    /// <summary>Counts the words from one on that start before the block's end.</summary>
    private void CountWords(ReadOnlySpan<char> text, int end, int first, ReadOnlySpan<uint> tokens, ref BlockTextStatistics statistics)
    {
        ReadOnlySpan<WordRange> words = _words.Span;
        uint hash = StringHash.Seed;
        int i = first;
        for (; i < words.Length && words[i].Start < end; i++)
        {
            hash = StringHash.Add(hash, tokens[i]);
            char initial = text[words[i].Start];
            CharClass charClass = UnicodeTables.ClassOf(initial);
            if (charClass == CharClass.SingleLetter)
            {
                Script script = UnicodeTables.ScriptOf(initial);
                statistics.Words += WordsPerCharacter(script);
                statistics.Script = script;
                continue;
            }

            statistics.Words++;
            statistics.LongestWord = Math.Max(statistics.LongestWord, words[i].Length);
            if (charClass == CharClass.UpperLetter)
            {
                statistics.CasedWords++;
                statistics.CapitalizedWords++;
            }
            else if (charClass == CharClass.LowerLetter)
            {
                statistics.CasedWords++;
            }

            if (statistics.Script <= Script.Inherited)
                statistics.Script = WordTokenizer.ScriptOf(words[i].In(text));
        }

        statistics.TokenCount = i - first;
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
