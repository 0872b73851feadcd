namespace Boilerplate.Batch;

/// <summary>What is done with each document.</summary>
public enum BatchTask : byte
{
    /// <summary>Its boilerplate is removed.</summary>
    Clean,

    /// <summary>Its blocks are labelled and nothing is removed.</summary>
    Classify,

    /// <summary>Its lines are learned for a site memory, which is the only output.</summary>
    LearnSite,
}
