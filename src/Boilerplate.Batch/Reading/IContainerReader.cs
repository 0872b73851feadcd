namespace Boilerplate.Batch.Reading;

/// <summary>Takes an uncompressed input apart into records. Disposing it also disposes the stream it reads.</summary>
internal interface IContainerReader : IDisposable
{
    /// <summary>
    /// The next record, <see langword="null"/> after the last. What is wrong with one record comes as a faulty record; an
    /// <see cref="IOException"/> means that the rest of the input cannot be read.
    /// </summary>
    Record? Read();
}
