using System.Diagnostics;

namespace Boilerplate.Batch.Resuming;

/// <summary>Files that one process at a time may have open.</summary>
internal static class ExclusiveFile
{
    /// <summary>
    /// How long the process that has the file is waited for: a scheduler may start a task again while the one that it stopped is
    /// still committing.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Opens a file for reading and writing, unbuffered, so that no other process can.</summary>
    /// <exception cref="IOException">Another process still has it after <see cref="Patience"/>, or it cannot be opened.</exception>
    public static FileStream Open(string path, FileMode mode)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException exception) when (IsHeldByAnother(exception) && watch.Elapsed < Patience)
            {
                Thread.Sleep(s_pause);
            }
        }
    }

    // ERROR_SHARING_VIOLATION of Windows; EWOULDBLOCK of flock(2) on Linux and on macOS.
    private static bool IsHeldByAnother(IOException exception) =>
        (exception.HResult & 0xFFFF) == (OperatingSystem.IsWindows() ? 32 : OperatingSystem.IsMacOS() ? 35 : 11);
}
