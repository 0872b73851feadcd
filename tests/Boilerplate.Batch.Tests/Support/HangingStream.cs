namespace Boilerplate.Batch.Tests.Support;

/// <summary>Gives its bytes and then says that it was asked for more, without an end, like a terminal.</summary>
internal sealed class HangingStream(byte[] bytes) : MemoryStream(bytes)
{
    private readonly ManualResetEventSlim _never = new();

    public TaskCompletionSource IsDrained { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override int Read(Span<byte> buffer)
    {
        int read = base.Read(buffer);
        if (read > 0)
            return read;
        IsDrained.TrySetResult();
        _never.Wait();
        return 0;
    }
}
