using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>What became of one record: bytes to write, or an error.</summary>
internal sealed record RecordResult(OutputBuffer? Output, long Kept, long Removed, RecordError? Error, string? Warning);
