namespace Boilerplate.Training.Evaluation;

/// <summary>Precision and recall of removing what is boilerplate with at least a probability.</summary>
internal readonly record struct PrecisionRecallPoint(double Probability, double Recall, double Precision);
