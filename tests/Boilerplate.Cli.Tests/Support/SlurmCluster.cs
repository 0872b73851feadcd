using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Boilerplate.Testing;

namespace Boilerplate.Cli.Tests.Support;

/// <summary>
/// A Slurm cluster of two nodes on this machine: Debian's own daemons, started by hand on ports of their own, and stopped by
/// their process ids.
/// </summary>
internal sealed class SlurmCluster : IAsyncDisposable
{
    private static readonly string[] s_programs = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol"];

    private readonly TemporaryFolder _folder = new();

    private SlurmCluster()
    {
    }

    /// <summary>Starts it; skips the calling test, with the reason, where Slurm is not installed or may not be started.</summary>
    public static async Task<SlurmCluster> RequireAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "needs Linux and root, as slurmd does");
        string? missing = s_programs.FirstOrDefault(program => !IsInstalled(program));
        Assert.SkipWhen(missing is not null, $"needs Slurm and MUNGE: {missing} is not installed");
        var cluster = new SlurmCluster();
        try
        {
            await cluster.StartAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a program of Slurm and gives what it prints.</summary>
    public async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string folder, string? path = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["SLURM_CONF"] = _folder["slurm.conf"];
        if (path is not null)
            start.Environment["PATH"] = path + ":" + Environment.GetEnvironmentVariable("PATH");
        ProcessRun run = await ProcessRun.Of(start);
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Error}{run.Output}");
        return run.Output;
    }

    /// <summary>What the daemons logged, for a failed test.</summary>
    public string Logs() => string.Join('\n', Directory.GetFiles(_folder.Path, "*.log").Select(file => $"{file}:\n{File.ReadAllText(file)}"));

    public async ValueTask DisposeAsync()
    {
        foreach (string name in (string[])["slurmd-n1.pid", "slurmd-n2.pid", "slurmctld.pid", "munged.pid"])
            await StopAsync(_folder[name]);
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        string host = Dns.GetHostName().Split('.')[0];
        int[] ports = FreePorts(3);
        Directory.CreateDirectory(_folder["state"]);
        string key = _folder.Write("munge.key", RandomNumberGenerator.GetBytes(1024));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.Write("slurm.conf", $"""
            ClusterName=boilerplate
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={ports[0]}
            AuthType=auth/munge
            AuthInfo=socket={_folder["munge.socket"]}
            SlurmUser=root
            SlurmdUser=root
            SlurmctldPidFile={_folder["slurmctld.pid"]}
            SlurmdPidFile={_folder["slurmd-%n.pid"]}
            SlurmdSpoolDir={_folder["spool-%n"]}
            StateSaveLocation={_folder["state"]}
            SlurmctldLogFile={_folder["slurmctld.log"]}
            SlurmdLogFile={_folder["slurmd-%n.log"]}
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/cons_tres
            ReturnToService=2
            MpiDefault=none
            KillWait=2
            MinJobAge=300
            NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=1 RealMemory=500 State=UNKNOWN
            NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=1 RealMemory=500 State=UNKNOWN
            PartitionName=main Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP

            """);
        foreach (string node in (string[])["n1", "n2"])
            Directory.CreateDirectory(_folder["spool-" + node]);
        await StartDaemonAsync(
            "munged", "--force", "--key-file", key, "--socket", _folder["munge.socket"], "--pid-file", _folder["munged.pid"],
            "--log-file", _folder["munged.log"], "--seed-file", _folder["munge.seed"]);
        await StartDaemonAsync("slurmctld", "-f", _folder["slurm.conf"], "-c", "-i");
        await StartDaemonAsync("slurmd", "-f", _folder["slurm.conf"], "-N", "n1");
        await StartDaemonAsync("slurmd", "-f", _folder["slurm.conf"], "-N", "n2");
        for (int i = 0; i < 60; i++)
        {
            string states = await RunAsync("sinfo", ["-h", "-N", "-o", "%T"], _folder.Path);
            if (states.Split('\n', StringSplitOptions.RemoveEmptyEntries) is ["idle", "idle"])
                return;
            await Task.Delay(500);
        }

        throw new InvalidOperationException("The nodes did not become idle.\n" + Logs());
    }

    /// <summary>The daemons go to the background by themselves and write their process ids.</summary>
    private async Task StartDaemonAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]);
        start.Environment["SLURM_CONF"] = _folder["slurm.conf"];
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.\n{Logs()}");
    }

    private static async Task StopAsync(string pidFile)
    {
        if (!File.Exists(pidFile) || !int.TryParse(File.ReadAllText(pidFile).Trim(), out int id))
            return;
        try
        {
            using Process process = Process.GetProcessById(id);
            using (Process? kill = Process.Start("kill", ["-TERM", $"{id}"]))
                await (kill?.WaitForExitAsync() ?? Task.CompletedTask);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            while (!process.HasExited && !patience.IsCancellationRequested)
                await Task.Delay(50);
            if (!process.HasExited)
                process.Kill();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (TcpListener listener in listeners)
            listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (TcpListener listener in listeners)
            listener.Dispose();
        return ports;
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
