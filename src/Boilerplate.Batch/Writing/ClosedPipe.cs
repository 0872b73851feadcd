namespace Boilerplate.Batch.Writing;

/// <summary>Tells the end of an output's reader from other failures by the system's error number.</summary>
internal static class ClosedPipe
{
    private const int Epipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static bool IsCause(IOException exception) =>
        exception.HResult is WindowsBrokenPipe or WindowsNoData || (!OperatingSystem.IsWindows() && exception.HResult == Epipe);
}
