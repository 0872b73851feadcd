using System.Globalization;
using Boilerplate.Batch;
using Boilerplate.Batch.Statistics;
using Spectre.Console;

namespace Boilerplate.Cli;

/// <summary>What a run did, as a table at its end.</summary>
internal static class SummaryTable
{
    private const int MaxCategories = 5;

    public static Table Of(BatchSummary summary, BatchTask task, TimeSpan elapsed)
    {
        BatchStatistics statistics = summary.Statistics;
        (string kept, string removed) = task == BatchTask.Clean ? ("kept", "removed") : ("content", "boilerplate");
        Table table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("what").AddColumn(new TableColumn("how many").RightAligned());
        Add(table, "records", statistics.Records);
        foreach ((string reason, long count) in statistics.Skipped)
            Add(table, $"passed over: {reason}", count);
        if (task == BatchTask.LearnSite)
        {
            Add(table, "sites", summary.LearnedSites);
        }
        else
        {
            Add(table, $"blocks {kept}", summary.KeptBlocks);
            Add(table, $"blocks {removed}", summary.RemovedBlocks);
        }

        foreach ((string category, long count) in statistics.Categories.OrderByDescending(category => category.Value).Take(MaxCategories))
            Add(table, $"  {category}", count);
        TextCounts text = statistics.Text;
        if (text.CharactersIn > 0)
            table.AddRow("text kept", ((double)text.CharactersOut / text.CharactersIn).ToString("0.0%", CultureInfo.InvariantCulture));
        foreach ((string kind, long count) in statistics.Errors)
            Add(table, $"errors: {kind}", count);
        table.AddRow("time", ProgressText.Duration(elapsed));
        return table;
    }

    private static void Add(Table table, string what, long count) =>
        table.AddRow(Markup.Escape(what), count.ToString("N0", CultureInfo.InvariantCulture));
}
