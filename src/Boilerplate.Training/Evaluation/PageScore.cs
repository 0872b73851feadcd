namespace Boilerplate.Training.Evaluation;

/// <summary>How well a predicted text agrees with a page's reference, as tools/score_extraction.py counts it.</summary>
/// <param name="Precision">Share of predicted tokens that are in the reference; null, as recall and F1, without a reference text.</param>
/// <param name="With">Share of the must-have snippets found; 1 where none is listed.</param>
/// <param name="Without">Share of the must-not-have snippets found; 1 where none is listed, lower is better.</param>
/// <param name="IsEmpty">Whether the prediction is blank.</param>
internal readonly record struct PageScore(
    double? Precision, double? Recall, double? F1,
    double With, double Without, bool ListsWith, bool ListsWithout, bool IsEmpty)
{
    /// <param name="reference">The gold text; null where the page has snippets only.</param>
    public static PageScore Of(
        string prediction, string? reference, IReadOnlyList<string> with, IReadOnlyList<string> without)
    {
        double? precision = null, recall = null, f1 = null;
        if (reference is not null)
        {
            var overlap = Overlap(prediction, reference);
            (precision, recall, f1) = (overlap.Precision, overlap.Recall, overlap.F1);
        }

        string lower = with.Count + without.Count > 0 ? EvaluationText.Lower(prediction) : "";
        return new PageScore(
            precision, recall, f1, ShareFound(lower, with), ShareFound(lower, without),
            with.Count > 0, without.Count > 0, EvaluationText.IsBlank(prediction));
    }

    /// <summary>Multiset overlap of tokens. An empty reference scores 1 if the prediction is empty too, else 0.</summary>
    public static (double Precision, double Recall, double F1) Overlap(string prediction, string reference)
    {
        var vocabulary = new TokenVocabulary();
        int[] expected = vocabulary.Encode(reference);
        int[] predicted = vocabulary.Encode(prediction);
        if (expected.Length == 0) return predicted.Length == 0 ? (1, 1, 1) : (0, 0, 0);

        var left = new int[vocabulary.Count];
        foreach (int token in expected) left[token]++;
        int shared = 0;
        foreach (int token in predicted)
        {
            if (left[token] == 0) continue;
            left[token]--;
            shared++;
        }

        if (shared == 0) return (0, 0, 0);

        double precision = (double)shared / predicted.Length;
        double recall = (double)shared / expected.Length;
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static double ShareFound(string lowerText, IReadOnlyList<string> snippets)
    {
        if (snippets.Count == 0) return 1;

        int found = 0;
        foreach (string snippet in snippets)
        {
            if (lowerText.Contains(EvaluationText.Lower(snippet), StringComparison.Ordinal)) found++;
        }

        return (double)found / snippets.Count;
    }
}
