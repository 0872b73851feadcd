namespace Boilerplate.Batch.Reading;

/// <summary>Compressed data that ends early or is damaged; what came before it is sound.</summary>
internal sealed class BrokenInputException(string message, Exception? inner) : IOException(message, inner)
{
    /// <summary>Whether reading on gives the next sound part of the data, from its start.</summary>
    public bool GoesOn { get; init; }
}
