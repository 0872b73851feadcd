namespace Boilerplate.Features;

/// <summary>Features of a block's own text that both modes share. No word lists: they hold in any language.</summary>
internal static class TextFeatures
{
    public static readonly string[] Names =
    [
        "log_words", "log_ink", "ink_per_word", "commas_per_word", "terminators_per_word", "ends_terminator",
        "ends_question", "ends_colon", "ends_ellipsis", "starts_upper", "starts_lower", "starts_digit", "starts_quote",
        "upper_share", "capitalized_share", "digit_share", "punctuation_share", "copyright_mark", "separator_mark",
        "ornament_mark", "address_mark", "currency_mark", "date_mark", "log_sentences", "words_per_sentence",
        "longest_word", "distinct_share", "log_copies", "log_copies_before", "log_same_start", "topic_overlap", "topic_log_blocks", "common_share", "common_share_relative", "log_lines", "all_upper",
    ];

    public static void Write(ref FeatureWriter row, PageText page, int block)
    {
        ref BlockTextStatistics text = ref page.Statistics[block];
        float words = Math.Max(text.Words, 0.2f);
        row.AddLog(text.Words);
        row.AddLog(text.Ink);
        row.Add(text.Ink / words);
        row.Add(text.Commas / words);
        row.Add(text.Terminators / words);
        row.Add(text.Has(TextMarks.EndsTerminator));
        row.Add(text.Has(TextMarks.EndsQuestion));
        row.Add(text.Has(TextMarks.EndsColon));
        row.Add(text.Has(TextMarks.EndsEllipsis));
        row.Add(text.Has(TextMarks.StartsUpper));
        row.Add(text.Has(TextMarks.StartsLower));
        row.Add(text.Has(TextMarks.StartsDigit));
        row.Add(text.Has(TextMarks.StartsQuote));
        row.AddShare(text.UpperLetters, text.Letters);
        row.AddShare(text.CapitalizedWords, text.CasedWords);
        row.AddShare(text.Digits, text.Ink);
        row.AddShare(text.Punctuation, text.Ink);
        row.Add(text.Has(TextMarks.Copyright));
        row.Add(text.Has(TextMarks.Separator));
        row.Add(text.Has(TextMarks.Ornament));
        row.Add(text.Has(TextMarks.Address));
        row.Add(text.Has(TextMarks.Currency));
        row.Add(text.Has(TextMarks.DateTime));
        row.AddLog(text.Sentences);
        row.Add(text.Words / text.Sentences);
        row.AddLog(text.LongestWord);
        WriteTopic(ref row, page, block);
        row.AddLog(text.Lines);
        row.Add(text.Letters > 3 && text.UpperLetters == text.Letters);
    }

    /// <summary>
    /// How much of the block's vocabulary the page's running text shares, what the page is about, and how much of the
    /// commonest words, in which language it is.
    /// </summary>
    private static void WriteTopic(ref FeatureWriter row, PageText page, int block)
    {
        ref BlockTextStatistics text = ref page.Statistics[block];
        Span<TokenTable.Entry> entries = page.Vocabulary.Entries;
        int own = page.IsNative[block] ? 1 : 0;
        int distinct = 0;
        int shared = 0;
        double logBlocks = 0;
        int pass = page.BeginPass();
        foreach (int id in page.TokenIds.Slice(text.FirstToken, text.TokenCount))
        {
            ref TokenTable.Entry entry = ref entries[id];
            if (entry.Pass == pass)
                continue;
            entry.Pass = pass;
            distinct++;
            int others = entry.Count - own;
            if (others > 0)
            {
                shared++;
                logBlocks += Logarithm.OfOnePlus(others);
            }
        }

        row.AddShare(distinct, text.TokenCount);
        ref readonly PageText.Copies copies = ref page.CopiesOf(block);
        row.AddLog(copies.All - 1);
        row.AddLog(copies.BeforeIt);
        row.AddLog(copies.SameStart - 1);
        row.AddShare(shared, distinct);
        row.AddShare(logBlocks, distinct);
        row.Add(text.CommonShare);
        row.AddShare(text.CommonShare, page.CommonShare);
    }
}
