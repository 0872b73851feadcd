using System.Diagnostics;
using System.Text;

namespace Boilerplate.Cli.Tests.Support;

/// <summary>A finished process and what it wrote.</summary>
internal sealed record ProcessRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static async Task<ProcessRun> Of(ProcessStartInfo start, byte[]? input = null, Func<Process, Task>? whileRunning = null)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardErrorEncoding = Encoding.UTF8;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' did not start.");
        using var output = new MemoryStream();
        Task copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? []);
            await process.StandardInput.BaseStream.FlushAsync();
            if (whileRunning is not null)
                await whileRunning(process);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended without reading its input.
        }

        await Task.WhenAll(copying, error, process.WaitForExitAsync());
        return new ProcessRun(process.ExitCode, output.ToArray(), await error);
    }
}
