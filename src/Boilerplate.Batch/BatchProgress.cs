namespace Boilerplate.Batch;

/// <summary>How far a run is. Immutable.</summary>
/// <param name="Records">Records that were read, the failed ones included.</param>
/// <param name="Errors">Failed records, inputs and outputs.</param>
/// <param name="BytesRead">Bytes of the inputs, as they are stored, that are done.</param>
/// <param name="TotalBytes">Bytes of all inputs; <see langword="null"/> where the standard input is among them.</param>
/// <param name="CharactersIn">UTF-16 code units of all blocks.</param>
/// <param name="CharactersOut">UTF-16 code units of the content blocks.</param>
/// <param name="Input">The input that is being read, as it was named.</param>
public sealed record BatchProgress(
    long Records, long Errors, long BytesRead, long? TotalBytes, long CharactersIn, long CharactersOut, string Input)
{
    /// <summary>Bytes that an earlier run had done, where this one resumed it; part of <see cref="BytesRead"/>.</summary>
    public long BytesResumed { get; init; }

    /// <summary>The share of the text that is kept, 0 to 1.</summary>
    public double KeptShare => CharactersIn == 0 ? 0 : (double)CharactersOut / CharactersIn;
}
