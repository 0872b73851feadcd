using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Boilerplate.Benchmarks;

/// <summary>Millions of UTF-8 bytes of input a second, by the median.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => "MB/s";

    public string ColumnName => Id;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Millions of UTF-8 bytes of input a second, by the median";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        long bytes = benchmarkCase.Parameters.Items.Sum(item => BenchmarkInput.ByteCount(item.Value?.ToString() ?? ""));
        double? median = summary[benchmarkCase]?.ResultStatistics?.Median;
        return bytes > 0 && median > 0 ? (bytes * 1000.0 / median.Value).ToString("N1", CultureInfo.InvariantCulture) : "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
