namespace Boilerplate.Batch.Resuming;

/// <summary>A stretch of bytes in the journal.</summary>
internal readonly record struct JournalPlace(long Offset, int Length);
