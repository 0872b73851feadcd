using Microsoft.Win32.SafeHandles;

namespace Boilerplate.Cli;

/// <summary>Opens the standard output so that a closed pipe shows.</summary>
internal static class StandardOutput
{
    public static Stream Open()
    {
        // .NET's console stream swallows a broken pipe, and a run over a corpus would go on for nobody. A file stream tells
        // it, but writes a file at places of its own, which loses what other processes append to the same output.
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        try
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
            if (!stream.CanSeek)
                return stream;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // An output of a kind that file streams refuse.
        }

        return Console.OpenStandardOutput();
    }
}
