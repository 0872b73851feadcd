using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Resuming;

/// <summary>How far an output is. Everything in it holds for one and the same moment.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Mark">How much of it was read up to the last record that was written.</param>
/// <param name="Record">The number of that record.</param>
/// <param name="Written">The length of the output file, as it is stored.</param>
/// <param name="IsDone">Whether the output is complete and has its name.</param>
internal sealed record OutputState(string Input, long Size, InputMark Mark, long Record, long Written, bool IsDone);
