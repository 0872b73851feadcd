using System.ComponentModel;
using System.Diagnostics;

namespace Boilerplate.Training.Tests.Support;

internal static class Python
{
    /// <summary>Runs python3 and gives its output; skips the calling test where there is none.</summary>
    public static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start.");
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("needs python3, which is not on this machine");
            throw;
        }
    }
}
