namespace Boilerplate.Batch.Running;

/// <summary>Ends a run whose output cannot be written any more; what is to be said about it was said.</summary>
internal sealed class OutputStoppedException(bool isClosedPipe) : Exception("The output cannot be written.")
{
    /// <summary>Whether the reader of the output went away, as <c>head</c> does.</summary>
    public bool IsClosedPipe { get; } = isClosedPipe;
}
