using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

namespace Boilerplate.Benchmarks;

/// <summary>Runs the benchmarks of a program and leaves their tables, with CPU and versions, in benchmarks/results.</summary>
internal static class BenchmarkRun
{
    public static int Start(Assembly assembly, string[] args)
    {
        IConfig config = ManualConfig.CreateEmpty()
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(new ThroughputColumn(), StatisticColumn.Median)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .HideColumns("Error", "StdDev", "Gen0", "Gen1", "Gen2");
        foreach (BenchmarkDotNet.Reports.Summary summary in BenchmarkSwitcher.FromAssembly(assembly).Run(args, config))
            Keep(summary.ResultsDirectoryPath);
        return 0;
    }

    private static void Keep(string folder)
    {
        if (BenchmarkPages.Root() is not string root || !Directory.Exists(folder))
            return;
        string results = Path.Combine(root, "benchmarks", "results");
        Directory.CreateDirectory(results);
        foreach (string report in Directory.EnumerateFiles(folder, "*-report-github.md"))
        {
            string name = Path.GetFileName(report).Replace("-report-github", "", StringComparison.Ordinal);
            File.Copy(report, Path.Combine(results, name[(name.LastIndexOf('.', name.Length - 4) + 1)..]), overwrite: true);
        }
    }
}
