using System.Globalization;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Says in words and numbers how far a run is.</summary>
/// <param name="Rate">Bytes of the inputs a second.</param>
/// <param name="Left">The time that is left, as far as it can be told.</param>
internal readonly record struct ProgressText(BatchProgress Progress, double Rate, TimeSpan? Left)
{
    private const double Mega = 1e6;

    public static ProgressText Of(BatchProgress progress, TimeSpan elapsed)
    {
        // What an earlier run did took no time of this one.
        double rate = elapsed > TimeSpan.Zero ? Math.Max(0, progress.BytesRead - progress.BytesResumed) / elapsed.TotalSeconds : 0;
        TimeSpan? left = progress.TotalBytes is { } total && rate > 0
            ? TimeSpan.FromSeconds(Math.Min(Math.Max(0, total - progress.BytesRead) / rate, TimeSpan.MaxValue.TotalSeconds / 2))
            : null;
        return new ProgressText(progress, rate, left);
    }

    /// <summary>Records, speed, share kept, errors: <c>12,345 records, 8.1 MB/s, 62% kept, 3 errors</c>.</summary>
    public string Numbers => string.Create(
        CultureInfo.InvariantCulture,
        $"{Progress.Records:N0} record{(Progress.Records == 1 ? "" : "s")}, {Rate / Mega:0.0} MB/s, {Kept}"
        + $"{Progress.Errors:N0} error{(Progress.Errors == 1 ? "" : "s")}");

    /// <summary>Nothing where no text goes out at all.</summary>
    private string Kept => Progress.CharactersIn == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Progress.KeptShare:0%} kept, ");

    /// <summary>The numbers, how much is done, and the time left.</summary>
    public override string ToString()
    {
        string done = Progress.TotalBytes is { } total and > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{(double)Progress.BytesRead / total:0%} done, ")
            : "";
        return done + Numbers + (Left is { } left ? $", {Duration(left)} left" : "");
    }

    public static string Duration(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(time.TotalHours >= 1 ? $"{(long)time.TotalHours}h" : "")}{(time.TotalMinutes >= 1 ? $"{time.Minutes:00}m" : "")}{time.Seconds:00}s");
}
