namespace Boilerplate.Batch;

/// <summary>The process's input and output, or what stands for them. The streams stay the caller's to dispose.</summary>
/// <param name="Input">Read where an input is <c>-</c> or none is named.</param>
/// <param name="Output">Written where no output is named; data only.</param>
public sealed record StandardStreams(Stream Input, Stream Output);
