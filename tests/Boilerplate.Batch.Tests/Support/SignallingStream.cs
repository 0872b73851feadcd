namespace Boilerplate.Batch.Tests.Support;

/// <summary>An output that tells when it first got something.</summary>
internal sealed class SignallingStream : MemoryStream
{
    public TaskCompletionSource IsWritten { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, count);
        IsWritten.TrySetResult();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        base.Write(buffer);
        IsWritten.TrySetResult();
    }
}
