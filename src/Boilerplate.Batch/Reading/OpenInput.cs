namespace Boilerplate.Batch.Reading;

/// <summary>An input that is being read.</summary>
/// <param name="Stream">Its uncompressed bytes.</param>
/// <param name="Meter">Tells how much of its stored bytes was read.</param>
internal sealed record OpenInput(PeekStream Stream, MeteredStream Meter);
