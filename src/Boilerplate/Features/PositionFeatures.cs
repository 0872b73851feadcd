namespace Boilerplate.Features;

/// <summary>Where a block stands among the others and how dense the text around it is; both modes share it.</summary>
internal static class PositionFeatures
{
    public static readonly string[] Names =
    [
        "index_share", "log_index", "log_to_end", "words_before_share", "biggest_distance", "before_first_long",
        "after_last_long", "words_2", "words_6", "words_15", "words_2_relative", "words_6_relative", "words_15_relative",
        "long_share_3", "long_share_8", "terminators_3", "terminators_8",
        "page_log_blocks", "page_log_words", "page_long_share", "page_median_words",
    ];

    public static void Write(ref FeatureWriter row, PageLayout layout, int block)
    {
        int count = layout.Words.Count;
        row.AddShare(block, count);
        row.AddLog(block);
        row.AddLog(count - 1 - block);
        row.AddShare(layout.Words.Sum(0, block), layout.Words.Total);
        row.AddSignedLog(block - layout.Biggest);
        row.AddLog(layout.FirstLong < 0 ? 0 : Math.Max(0, layout.FirstLong - block));
        row.AddLog(layout.LastLong < 0 ? 0 : Math.Max(0, block - layout.LastLong));

        double near = layout.MeanPlainWords(block - 2, block + 3);
        double around = layout.MeanPlainWords(block - 6, block + 7);
        double wide = layout.MeanPlainWords(block - 15, block + 16);
        row.AddLog(near);
        row.AddLog(around);
        row.AddLog(wide);
        row.AddShare(near, layout.BiggestWords);
        row.AddShare(around, layout.BiggestWords);
        row.AddShare(wide, layout.BiggestWords);
        row.AddShare(layout.LongWords.Sum(block - 3, block + 4), layout.Words.Sum(block - 3, block + 4));
        row.AddShare(layout.LongWords.Sum(block - 8, block + 9), layout.Words.Sum(block - 8, block + 9));
        row.AddShare(layout.Terminators.Sum(block - 3, block + 4), layout.Words.Sum(block - 3, block + 4));
        row.AddShare(layout.Terminators.Sum(block - 8, block + 9), layout.Words.Sum(block - 8, block + 9));

        row.AddLog(count);
        row.AddLog(layout.Words.Total);
        row.AddShare(layout.LongWords.Total, layout.Words.Total);
        row.AddLog(layout.MedianWords);
    }
}
