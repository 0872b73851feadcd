using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Errors always, warnings unless the user wants quiet.</summary>
internal sealed class ConsoleLog(CommandConsole console, bool isQuiet) : IBatchLog
{
    public void Error(RecordError error) => console.Message(error.ToString());

    public void Progress(BatchProgress progress)
    {
    }

    public void Warning(string message)
    {
        if (!isQuiet)
            console.Message("warning: " + message);
    }
}
