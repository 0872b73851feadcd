namespace Boilerplate.Training.Evaluation;

/// <summary>Precision, recall and F1 of one class at a threshold; a figure without any case to count is 0.</summary>
internal readonly record struct BinaryScore(double Precision, double Recall, double F1)
{
    /// <summary>Scores at or above the threshold are predicted positive.</summary>
    public static BinaryScore At(double threshold, ReadOnlySpan<float> scores, ReadOnlySpan<bool> positive)
    {
        RequireSameLength(scores, positive);
        int hits = 0, predicted = 0, actual = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (positive[i]) actual++;
            if (!(scores[i] >= threshold)) continue;
            predicted++;
            if (positive[i]) hits++;
        }

        return new BinaryScore(
            predicted == 0 ? 0 : (double)hits / predicted,
            actual == 0 ? 0 : (double)hits / actual,
            predicted + actual == 0 ? 0 : 2.0 * hits / (predicted + actual));
    }

    /// <summary>Area under the ROC curve by ranks, equal scores sharing their mean rank; null if a class is missing.</summary>
    public static double? AreaUnderCurve(ReadOnlySpan<float> scores, ReadOnlySpan<bool> positive)
    {
        RequireSameLength(scores, positive);
        float[] sorted = scores.ToArray();
        bool[] labels = positive.ToArray();
        Array.Sort(sorted, labels);

        double rankSum = 0;
        long positives = 0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            int inTie = 0;
            for (end = start; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
                if (labels[end]) inTie++;
            }

            if (end == start) throw new ArgumentException("A score is not a number.", nameof(scores));
            rankSum += inTie * ((start + 1 + end) / 2.0);
            positives += inTie;
        }

        long negatives = sorted.Length - positives;
        if (positives == 0 || negatives == 0) return null;
        return (rankSum - positives * (positives + 1) / 2.0) / ((double)positives * negatives);
    }

    private static void RequireSameLength(ReadOnlySpan<float> scores, ReadOnlySpan<bool> positive)
    {
        if (scores.Length != positive.Length)
            throw new ArgumentException($"{scores.Length} scores, but {positive.Length} labels.", nameof(positive));
    }
}
