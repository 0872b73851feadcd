namespace Boilerplate.Training.Labelling;

/// <summary>What the gold text says about a block.</summary>
internal enum GoldLabel : byte
{
    Boilerplate,
    Content,

    /// <summary>The gold text says nothing about it; not to be learned from.</summary>
    Unknown,
}
