using System.Diagnostics;
using Boilerplate.Cli.Tests.Support;

namespace Boilerplate.Cli.Tests;

public sealed class ToolPackageTests
{
    [Fact]
    public async Task Tool_PackedAndInstalled_CleansAText()
    {
        using var folder = new TemporaryFolder();
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{folder["packages"]}" /></packageSources>
            </configuration>
            """);

        // A folder of its own for what is built, so that nothing that other tests run is written over.
        await Dotnet(
            folder, "pack", Path.Combine(Repository.Root, "src", "Boilerplate.Cli"), "-v", "q", "--disable-build-servers",
            "--artifacts-path", folder["artifacts"], "-o", folder["packages"]);
        await Dotnet(
            folder, "tool", "install", "Boilerplate.Cli", "--tool-path", folder["tools"], "--configfile", folder["nuget.config"]);
        var tool = new ProcessStartInfo(folder[OperatingSystem.IsWindows() ? "tools/boilerplate.exe" : "tools/boilerplate"], ["clean", "--threshold", "0"]);
        tool.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "", "..", "..", ".."));
        ProcessRun run = await ProcessRun.Of(tool, [.. "Größe\n"u8]);

        Assert.Equal("Größe\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    private static async Task Dotnet(TemporaryFolder folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = folder.Path };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (args[0] == "tool")
            start.Environment["NUGET_PACKAGES"] = folder["package-cache"];
        ProcessRun run = await ProcessRun.Of(start);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', args)}:\n{run.Output}\n{run.Error}");
    }
}
