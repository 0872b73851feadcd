namespace Boilerplate.Training.Labelling;

/// <summary>A place in the gold, [Start, End), where a block may stand.</summary>
internal readonly record struct Candidate(int Block, int Start, int End, int Weight);
