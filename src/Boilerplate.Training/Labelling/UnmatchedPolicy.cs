namespace Boilerplate.Training.Labelling;

/// <summary>What a block is that the gold text does not hold.</summary>
internal enum UnmatchedPolicy
{
    Boilerplate,

    /// <summary>Unknown between two matched blocks: for sets that leave out lists and captions by convention.</summary>
    UnknownBetweenMatches,
}
