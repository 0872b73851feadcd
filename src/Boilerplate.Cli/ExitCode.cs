using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>What the process tells its caller. Fixed: scripts depend on it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int DoneWithErrors = 1;
    public const int WrongUsage = 2;
    public const int NothingDone = 3;
    public const int Interrupted = 130;

    public static int Of(BatchOutcome outcome) => outcome switch
    {
        // Who reads by a pipe and has read enough is content.
        BatchOutcome.Completed or BatchOutcome.OutputClosed => Done,
        BatchOutcome.CompletedWithErrors => DoneWithErrors,
        BatchOutcome.Cancelled => Interrupted,
        _ => NothingDone,
    };
}
