using System.Globalization;

namespace Boilerplate.Cli.Tests.Support;

/// <summary>Whether processes that tests start can get signals.</summary>
internal static class Signals
{
    private const int Interrupt = 2;

    /// <summary>
    /// Skips the calling test where the signal does not reach its process: a shell starts what runs in its background with
    /// SIGINT ignored, and that is handed down.
    /// </summary>
    public static void Require(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends a POSIX signal");
        Assert.SkipWhen(name == "INT" && IsIgnored(Interrupt), "SIGINT is ignored here, as in the background of a shell");
    }

    private static bool IsIgnored(int signal)
    {
        const string Field = "SigIgn:";
        string? line = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal))
            : null;
        return line is not null
            && (ulong.Parse(line.AsSpan(Field.Length).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) & (1UL << (signal - 1))) != 0;
    }
}
