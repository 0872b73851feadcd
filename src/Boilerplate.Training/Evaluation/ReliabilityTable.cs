using System.Globalization;

namespace Boilerplate.Training.Evaluation;

/// <summary>How far probabilities are from the frequencies that they promise.</summary>
internal sealed class ReliabilityTable
{
    public const int DefaultBins = 15;

    private ReliabilityTable(IReadOnlyList<ReliabilityBin> bins, double error)
    {
        Bins = bins;
        ExpectedError = error;
    }

    /// <summary>Bins of equal width over [0, 1].</summary>
    public IReadOnlyList<ReliabilityBin> Bins { get; }

    /// <summary>Expected calibration error: mean distance of the bins' probability and frequency, weighted by count.</summary>
    public double ExpectedError { get; }

    public static ReliabilityTable Of(ReadOnlySpan<float> probabilities, ReadOnlySpan<bool> positive, int bins = DefaultBins)
    {
        if (probabilities.Length != positive.Length)
            throw new ArgumentException($"{probabilities.Length} probabilities, but {positive.Length} labels.", nameof(positive));

        var counts = new int[bins];
        var positives = new int[bins];
        var sums = new double[bins];
        for (int i = 0; i < probabilities.Length; i++)
        {
            float p = probabilities[i];
            if (!(p >= 0 && p <= 1))
                throw new ArgumentOutOfRangeException(nameof(probabilities), p, $"Not a probability, at index {i}.");

            int bin = Math.Min((int)(p * (double)bins), bins - 1);
            counts[bin]++;
            sums[bin] += p;
            if (positive[i]) positives[bin]++;
        }

        var result = new ReliabilityBin[bins];
        double error = 0;
        for (int b = 0; b < bins; b++)
        {
            double mean = counts[b] == 0 ? 0 : sums[b] / counts[b];
            double share = counts[b] == 0 ? 0 : (double)positives[b] / counts[b];
            result[b] = new ReliabilityBin((double)b / bins, (b + 1.0) / bins, counts[b], mean, share);
            if (counts[b] > 0) error += Math.Abs(mean - share) * counts[b] / probabilities.Length;
        }

        return new ReliabilityTable(result, error);
    }

    /// <summary>The reliability table.</summary>
    public override string ToString()
    {
        var table = new TextTable("from", "to", "count", "probability", "positive");
        foreach (ReliabilityBin bin in Bins)
        {
            table.Add(
                Format(bin.Lower), Format(bin.Upper), bin.Count.ToString(CultureInfo.InvariantCulture),
                bin.Count == 0 ? "-" : Format(bin.MeanProbability), bin.Count == 0 ? "-" : Format(bin.PositiveShare));
        }

        return table.ToString();
    }

    private static string Format(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
