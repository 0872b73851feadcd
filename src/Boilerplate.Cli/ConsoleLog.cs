using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Errors always, warnings unless the user wants quiet.</summary>
internal sealed class ConsoleLog(IProgressDisplay display, bool isQuiet) : IBatchLog
{
    public void Error(RecordError error) => display.Message(error.ToString());

    public void Progress(BatchProgress progress) => display.Show(progress);

    public void Warning(string message)
    {
        if (!isQuiet)
            display.Message("warning: " + message);
    }
}
