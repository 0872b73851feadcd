namespace Boilerplate.Training.Evaluation;

/// <summary>What a number of written documents a language brings.</summary>
/// <param name="Count">Documents of a language at most.</param>
/// <param name="Documents">Documents in all.</param>
/// <param name="All">Over the evaluation documents of all languages.</param>
/// <param name="Full">Over those of the languages that have documents enough for the whole curve.</param>
internal sealed record LearningCurvePoint(int Count, int Documents, BlockScore All, BlockScore Full);
