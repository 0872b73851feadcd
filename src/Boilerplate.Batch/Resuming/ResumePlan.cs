using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Running;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Resuming;

/// <summary>Decides for each input whether earlier work on it can be relied on: its bytes are read again to make sure.</summary>
/// <param name="earlier">What an earlier run says of an output.</param>
internal sealed class ResumePlan(Func<string, JournaledOutput?> earlier)
{
    public static ResumePlan Nothing { get; } = new(_ => null);

    public Resumption For(PlannedInput input, CancellationToken cancellationToken)
    {
        if (input.Route.Path is not { } output || input.Source.FullPath is not { } path
            || earlier(output) is not { State: { } state } journaled)
            return Resumption.Fresh;
        try
        {
            string? fault = Fault(state, input.Source.Name, path, output, cancellationToken);
            return fault is null
                ? new Resumption(state, journaled.Statistics, null)
                : new Resumption(null, null, $"{input.Source.Name}: {fault}, so it is done anew");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading the input will fail in the same way, and that is where it is reported.
            return Resumption.Fresh;
        }
    }

    private static string? Fault(OutputState state, string name, string path, string output, CancellationToken cancellationToken)
    {
        if (state.Input != name)
            return $"'{output}' was written from '{state.Input}' before";
        long size = new FileInfo(path).Length;
        if (size != state.Size)
            return $"it had {state.Size} bytes when it was begun and has {size} now";
        var file = new FileInfo(state.IsDone ? output : PartFile.PathOf(output));
        if (!file.Exists || (state.IsDone ? file.Length != state.Written : file.Length < state.Written))
            return $"'{output}' is not as it was left";
        return MeteredStream.Of(path, state.Mark.Bytes, cancellationToken) == state.Mark ? null : "its bytes have changed since it was begun";
    }
}
