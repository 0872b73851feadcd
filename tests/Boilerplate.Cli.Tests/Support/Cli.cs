using System.Diagnostics;
using System.Text;

namespace Boilerplate.Cli.Tests.Support;

/// <summary>Runs the built command line in a folder of the test's own.</summary>
internal sealed class Cli : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public Task<ProcessRun> Run(params string[] args) => ProcessRun.Of(Start(args));

    public Task<ProcessRun> RunWithInput(string input, params string[] args) => ProcessRun.Of(Start(args), Encoding.UTF8.GetBytes(input));

    public ProcessStartInfo Start(params string[] args)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "boilerplate-cli.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. args]) { WorkingDirectory = Folder.Path };
        foreach ((string name, string value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    public void Dispose() => Folder.Dispose();
}
