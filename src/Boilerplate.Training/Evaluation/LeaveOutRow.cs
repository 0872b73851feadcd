namespace Boilerplate.Training.Evaluation;

/// <summary>The figures of a language that was left out, or the mean of such rows.</summary>
internal sealed record LeaveOutRow(
    string Mode, string Set, string Name, int Pages, double? F1, Interval? Interval, double? Precision, double? Recall,
    BinaryScore Boilerplate, double ContentKept, double? Area, double ExpectedError)
{
    public static LeaveOutRow Of(string mode, string set, string language, OutOfFoldEvaluation evaluation)
    {
        GroupScore pages = evaluation.Report.All;
        BlockScore blocks = evaluation.Blocks.All;
        return new LeaveOutRow(
            mode, set, language, pages.Pages, pages.F1, pages.F1Interval, pages.Precision, pages.Recall,
            blocks.Boilerplate, blocks.ContentKept, blocks.Area, blocks.ExpectedError);
    }

    public static LeaveOutRow MeanOf(string mode, string set, IReadOnlyCollection<LeaveOutRow> rows) => new(
        mode, set, "mean", rows.Sum(row => row.Pages), rows.Average(row => row.F1), null, rows.Average(row => row.Precision), rows.Average(row => row.Recall),
        new BinaryScore(rows.Average(row => row.Boilerplate.Precision), rows.Average(row => row.Boilerplate.Recall), rows.Average(row => row.Boilerplate.F1)),
        rows.Average(row => row.ContentKept), rows.Average(row => row.Area), rows.Average(row => row.ExpectedError));
}
