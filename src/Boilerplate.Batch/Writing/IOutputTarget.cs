namespace Boilerplate.Batch.Writing;

/// <summary>Takes the finished bytes of documents.</summary>
internal interface IOutputTarget : IDisposable
{
    /// <summary>Whether anything was written to it yet.</summary>
    bool HasContent { get; }

    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Hands on what is buffered, where somebody may be waiting for it.</summary>
    void Flush();

    /// <summary>All is written. Without it, disposing leaves nothing behind.</summary>
    void Commit();
}
