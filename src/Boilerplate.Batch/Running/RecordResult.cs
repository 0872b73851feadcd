using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Statistics;
using Boilerplate.Batch.Writing;
using Boilerplate.Sites;

namespace Boilerplate.Batch.Running;

/// <summary>What became of one record: bytes to write, an error, or neither where it was passed over.</summary>
internal sealed record RecordResult
{
    public OutputBuffer? Output { get; init; }

    public DocumentStatistics? Statistics { get; init; }

    public RecordError? Error { get; init; }

    /// <summary>What a site memory is to learn of it.</summary>
    public SitePage? SitePage { get; init; }

    /// <summary>The failed record, where it was asked for.</summary>
    public byte[]? Raw { get; init; }

    public string? Warning { get; init; }

    public SkipReason Skipped { get; init; }
}
