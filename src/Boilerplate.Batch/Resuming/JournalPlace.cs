namespace Boilerplate.Batch.Resuming;

/// <summary>The line of an error in the journal.</summary>
/// <param name="Record">The record that failed; 0 where it was the whole input.</param>
internal readonly record struct JournalPlace(long Offset, int Length, long Record);
