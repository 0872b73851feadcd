namespace Boilerplate.Training.Evaluation;

/// <summary>What was decided of a block whose label is known.</summary>
/// <param name="Index">Of the block in its page.</param>
/// <param name="Probability">That it is content.</param>
internal readonly record struct BlockOutcome(int Index, float Probability, bool IsContent, bool IsKept);
