using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>What became of one record: bytes to write, an error, or neither where it was passed over.</summary>
internal sealed record RecordResult(OutputBuffer? Output, long Kept, long Removed, RecordError? Error, string? Warning)
{
    public SkipReason Skipped { get; init; }
}
