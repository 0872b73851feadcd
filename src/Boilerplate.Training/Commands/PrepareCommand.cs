using System.CommandLine;
using System.Globalization;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Commands;

/// <summary>Labels the blocks of all sets by alignment and reports what labels and segmentation lose: the ceiling of any model.</summary>
internal sealed class PrepareCommand : Command
{
    private readonly DataOptions _data = new();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write a JSON line for each page with the labels of its blocks" };

    public PrepareCommand()
        : base("prepare", "Labels the blocks of the sets and prints the score of perfect decisions.")
    {
        _data.AddTo(this);
        Add(_output);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var log = new Log();
        var corpora = new Corpora(_data.Read(result), new TrainingOptions(), log.Write);
        corpora.ReadHtml([]);
        foreach (IGrouping<string, PreparedPage> set in corpora.Html.GroupBy(page => page.Page.Source))
        {
            var report = EvaluationReport.Of([.. set.Select(ScoreOracle)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Key}: {set.Count()} pages, {set.Sum(page => page.Count)} blocks, perfect decisions score F1 {report.All.F1:F4}"));
        }

        if (result.GetValue(_output) is string path)
            File.WriteAllLines(path, corpora.Html.Select(LabelLine));
        return 0;
    }

    private static ScoredPage ScoreOracle(PreparedPage page)
    {
        string prediction = string.Join('\n', page.Blocks.Where((_, i) => page.Labels[i] == 1));
        return new ScoredPage(page.Page.Id, page.Page.PageType, page.Page.Language, PageScore.Of(prediction, page.Page.Gold, page.Page.With, page.Page.Without));
    }

    private static string LabelLine(PreparedPage page) => System.Text.Json.JsonSerializer.Serialize(new
    {
        id = page.Page.Id,
        fold = page.Fold,
        coverage = Math.Round(page.Coverage, 4),
        labels = string.Concat(page.Labels.Select(label => label switch { 1 => 'c', 0 => 'b', _ => '?' })),
    });
}
