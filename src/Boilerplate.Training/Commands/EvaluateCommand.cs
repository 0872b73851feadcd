using System.CommandLine;
using Boilerplate.Features;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Commands;

/// <summary>Cross-validates both modes by host: no page is scored by a model that saw a page of its host.</summary>
internal sealed class EvaluateCommand : Command
{
    private readonly Option<string> _data = DataOptions.Data();
    private readonly Option<string> _written = DataOptions.Written();
    private readonly Option<string[]> _sets = new("--sets")
    {
        Description = "Sets to evaluate, such as wcxb or daniel; sets that are not learned from are scored too",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["wcxb"],
    };

    private readonly Option<string> _mode = new("--mode") { Description = "html, text, categories or all", DefaultValueFactory = _ => "all" };
    private readonly Option<string?> _floors = new("--floors") { Description = "File of floors; a figure below its floor fails the command" };
    private readonly Option<string?> _pages = new("--pages") { Description = "Write a JSON line for each page and mode with its scores" };

    public EvaluateCommand()
        : base("evaluate", "Cross-validates by host and prints word F1, precision and recall by page type and language.")
    {
        _mode.AcceptOnlyFromAmong("html", "text", "categories", "all");
        Add(_data);
        Add(_written);
        Add(_sets);
        Add(_mode);
        Add(_floors);
        Add(_pages);
        SetAction(Run);
    }

    /// <summary>Prints the figures of every set of pages that have out-of-fold scores.</summary>
    public static void Print<TFeatures>(StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> pages, Func<PreparedPage, string> setOf)
        where TFeatures : class, IFeatureSet, new()
    {
        foreach (string set in pages.Select(setOf).Distinct())
        {
            OutOfFoldEvaluation evaluation = OutOfFoldEvaluation.Of(trainer, pages, page => setOf(page) == set, ClassifierOptions.Default);
            Console.WriteLine($"{set}\n{evaluation.Report}{evaluation.BlockFigures()}\n");
        }
    }

    private int Run(ParseResult result)
    {
        var log = new Log();
        var options = new TrainingOptions();
        string[] sets = result.GetRequiredValue(_sets);
        var corpora = new Corpora(result.GetRequiredValue(_data), result.GetRequiredValue(_written), options, log.Write);
        string mode = result.GetRequiredValue(_mode);
        var figures = new List<QualityFigure>();
        using var pages = new PageScoreFile(result.GetValue(_pages));
        if (mode is "html" or "text" or "all")
            corpora.ReadHtml(sets);
        if (mode is "html" or "all")
        {
            var trainer = new StackedTrainer<HtmlFeatureSet>(options, options.HtmlBits, log.Write);
            trainer.ScoreOutOfFold(corpora.Html);
            foreach (string set in sets)
                figures.AddRange(Report(trainer, corpora.Html, set, "html", pages));
        }

        if (mode is "text" or "all")
        {
            IReadOnlyList<PreparedPage> texts = corpora.ReadText();
            var trainer = new StackedTrainer<TextFeatureSet>(options, options.TextBits, log.Write);
            trainer.ScoreOutOfFold(texts);
            string[] regimes = [.. sets.Select(set => $"{TextCorpus.Flattened}-{set}"), .. texts.Select(text => text.Page.Source).Where(IsOtherRegime).Distinct()];
            foreach (string set in regimes)
                figures.AddRange(Report(trainer, texts, set, "text", pages));
        }

        if (mode is "categories" or "all")
        {
            CategoryReport report = CategoryReport.Of(new CategoryTrainer(options).Fit(corpora.ReadCategories()).Compiled, corpora.ReadCategoriesToEvaluate());
            Console.WriteLine($"categories of notices in the documents kept for evaluation\n{report}");
            figures.Add(new QualityFigure("categories/written-eval/accuracy", report.Accuracy));
        }

        return result.GetValue(_floors) is string floors
            ? QualityFloors.Read(floors).Check(figures, result.GetRequiredValue(_data), Console.Out) ? 0 : 1
            : 0;
    }

    private static bool IsOtherRegime(string source) => !source.StartsWith(TextCorpus.Flattened, StringComparison.Ordinal);

    private static IEnumerable<QualityFigure> Report<TFeatures>(
        StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> all, string set, string mode, PageScoreFile file)
        where TFeatures : class, IFeatureSet, new()
    {
        OutOfFoldEvaluation evaluation = OutOfFoldEvaluation.Of(trainer, all, page => page.Page.Source == set, ClassifierOptions.Default);
        Console.WriteLine($"{mode} {set}, {trainer.Folds} folds by host\n{evaluation.Report}{evaluation.BlockFigures()}\n{evaluation.Reliability}");
        file.Write(mode, set, evaluation.Pages);
        return evaluation.Report.Groups
            .Where(group => group.F1 is not null)
            .Select(group => new QualityFigure($"{mode}/{set}/{group.Name}/f1", group.F1 ?? 0));
    }
}
