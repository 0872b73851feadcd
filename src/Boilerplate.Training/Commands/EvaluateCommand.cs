using System.CommandLine;
using Boilerplate.Features;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Commands;

/// <summary>Cross-validates both modes by host: no page is scored by a model that saw a page of its host.</summary>
internal sealed class EvaluateCommand : Command
{
    private readonly DataOptions _data = new();
    private readonly Option<string[]> _sets = new("--sets")
    {
        Description = "Sets to evaluate, such as wcxb or daniel; sets that are not learned from are scored too",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["wcxb"],
    };

    private readonly Option<string> _mode = new("--mode") { Description = "html, text (with the categories) or all", DefaultValueFactory = _ => "all" };
    private readonly Option<string?> _floors = new("--floors") { Description = "File of floors; a figure below its floor fails the command" };
    private readonly Option<string[]?> _card = DataOptions.Card();
    private readonly Option<string?> _plots = DataOptions.Plots();
    private readonly Option<string?> _pages = new("--pages") { Description = "Write a JSON line for each page and mode with its scores" };

    private readonly Option<string[]> _leaveOut = new("--leave-out")
    {
        Description = "Instead, leave each of these languages out of training and score its pages, such as el zh (BCP-47; en takes en-GB too)",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public EvaluateCommand()
        : base("evaluate", "Cross-validates by host and prints word F1, precision and recall by page type and language.")
    {
        _mode.AcceptOnlyFromAmong("html", "text", "all");
        _data.AddTo(this);
        Add(_sets);
        Add(_mode);
        Add(_leaveOut);
        Add(_floors);
        Add(_pages);
        Add(_card);
        Add(_plots);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var log = new Log();
        var options = new TrainingOptions();
        string[] sets = result.GetRequiredValue(_sets);
        DataSources data = _data.Read(result);
        string[] leftOut = result.GetRequiredValue(_leaveOut);
        var corpora = new Corpora(data, options, log.Write) { LeftOut = leftOut };
        string mode = result.GetRequiredValue(_mode);
        using var output = new EvaluationOutput(Console.Out, result.GetValue(_pages));
        corpora.ReadHtml(sets);
        var categories = new CategoryModels(options, corpora.ReadCategories());
        if (mode is "html" or "all")
        {
            var trainer = new StackedTrainer<HtmlFeatureSet>(options, options.Html, categories, log.Write);
            Evaluate(trainer, corpora, corpora.Html, options, "html", sets, output);
        }

        if (mode is "text" or "all")
        {
            IReadOnlyList<PreparedPage> texts = corpora.ReadText();
            var trainer = new StackedTrainer<TextFeatureSet>(options, options.Text, categories, log.Write);
            string[] regimes = [.. sets.Select(set => $"{TextCorpus.Flattened}-{set}"), .. texts.Select(text => text.Page.Source).Where(IsOtherRegime).Distinct()];
            Evaluate(trainer, corpora, texts, options, "text", regimes, output);
            if (leftOut.Length == 0)
                output.AddCategories(categories.Final.Compiled, corpora, texts);
        }

        output.Finish(result.GetValue(_card) ?? [], result.GetValue(_plots));
        return result.GetValue(_floors) is string floors
            ? QualityFloors.Read(floors).Check(output.Figures, data.Folder, Console.Out) ? 0 : 1
            : 0;
    }

    private static void Evaluate<TFeatures>(
        StackedTrainer<TFeatures> trainer, Corpora corpora, IReadOnlyList<PreparedPage> pages, TrainingOptions options, string mode, IEnumerable<string> sets, EvaluationOutput output)
        where TFeatures : class, IFeatureSet, new()
    {
        trainer.ScoreOutOfFold(pages);
        foreach (string set in sets)
        {
            if (corpora.LeftOut.Count > 0)
                output.LeftOut.Add(mode, set, trainer, pages, corpora.Folds, corpora.LeftOut);
            else
                output.AddSet(mode, set, options.FoldsByHost, trainer, pages);
        }
    }

    private static bool IsOtherRegime(string source) => !source.StartsWith(TextCorpus.Flattened, StringComparison.Ordinal);
}
