namespace Boilerplate.Training.Evaluation;

/// <summary>Predictions whose probability lies in one range; the means are 0 in an empty bin.</summary>
internal readonly record struct ReliabilityBin(
    double Lower, double Upper, int Count, double MeanProbability, double PositiveShare);
