namespace Boilerplate.Batch;

/// <summary>Hears of what a person should know, in the order of the input; never called from two threads at once.</summary>
public interface IBatchLog
{
    /// <summary>A record, an input or an output failed.</summary>
    void Error(RecordError error);

    /// <summary>The run came further; at most some times a second.</summary>
    void Progress(BatchProgress progress);

    /// <summary>Something was read otherwise than it was declared, but nothing was lost.</summary>
    void Warning(string message);
}
