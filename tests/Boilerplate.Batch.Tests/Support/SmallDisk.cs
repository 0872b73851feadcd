using System.Diagnostics;

namespace Boilerplate.Batch.Tests.Support;

/// <summary>A file system of a few megabytes, where this machine lets tests mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    /// <summary>Mounts it; skips the calling test, with the reason, where that is not allowed.</summary>
    public static SmallDisk Require(int megabytes)
    {
        var disk = new SmallDisk();
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "boilerplate", disk.Path) != 0)
        {
            disk._folder.Dispose();
            Assert.Skip("needs the right to mount a tmpfs");
        }

        return disk;
    }

    public void Grow(int megabytes) => Assert.Equal(0, Run("mount", "-o", $"remount,size={megabytes}m", Path));

    public void Dispose()
    {
        Run("umount", Path);
        _folder.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
            process?.WaitForExit();
            return process?.ExitCode ?? -1;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
