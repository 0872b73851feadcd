using Boilerplate.Batch.Statistics;

namespace Boilerplate.Batch.Resuming;

/// <summary>How an input is taken up.</summary>
/// <param name="From">Where the output stands; <see langword="null"/> to start from nothing.</param>
/// <param name="Statistics">Of what is done already.</param>
/// <param name="Notice">Why earlier work on it is of no use, or <see langword="null"/>.</param>
internal sealed record Resumption(OutputState? From, BatchStatistics? Statistics, string? Notice)
{
    public static Resumption Fresh { get; } = new(null, null, null);

    /// <summary>Whether nothing is left to be done.</summary>
    public bool IsDone => From is { IsDone: true };
}
