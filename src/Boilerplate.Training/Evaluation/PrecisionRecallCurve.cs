namespace Boilerplate.Training.Evaluation;

/// <summary>The precision and recall of every threshold on the probability to be boilerplate.</summary>
internal static class PrecisionRecallCurve
{
    /// <summary>Points in rising order of recall: one a probability, thinned to so many; none without boilerplate.</summary>
    public static IReadOnlyList<PrecisionRecallPoint> Of(IEnumerable<BlockOutcome> blocks, int limit = 200)
    {
        (double Probability, int Blocks, int Boilerplate)[] steps =
        [
            .. blocks.GroupBy(block => 1.0 - block.Probability)
                .OrderByDescending(equal => equal.Key)
                .Select(equal => (equal.Key, equal.Count(), equal.Count(block => !block.IsContent))),
        ];
        double total = steps.Sum(step => step.Boilerplate);
        if (total == 0)
            return [];
        var points = new List<PrecisionRecallPoint>();
        int removed = 0;
        int right = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            removed += steps[i].Blocks;
            right += steps[i].Boilerplate;
            double recall = right / total;
            // The last always; of the others those that a plot can tell apart.
            if (i == steps.Length - 1 || points.Count == 0 || recall - points[^1].Recall >= 1.0 / limit)
                points.Add(new PrecisionRecallPoint(steps[i].Probability, recall, (double)right / removed));
        }

        return points;
    }
}
