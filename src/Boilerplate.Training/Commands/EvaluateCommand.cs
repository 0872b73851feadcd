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
    private readonly Option<string[]?> _card = DataOptions.Card();
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
        Add(_card);
        SetAction(Run);
    }

    /// <summary>Prints the figures of a set of pages that have out-of-fold scores, and adds them to the sheet.</summary>
    public static OutOfFoldEvaluation Report<TFeatures>(
        StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> all, string set, string mode, FigureSheet sheet)
        where TFeatures : class, IFeatureSet, new()
    {
        OutOfFoldEvaluation evaluation = OutOfFoldEvaluation.Of(trainer, all, page => page.Page.Source == set, ClassifierOptions.Default);
        Console.WriteLine($"{mode} {set}, {trainer.Folds} folds by host\n{evaluation.Report}{evaluation.BlockFigures()}\n{evaluation.Reliability}");
        sheet.Add(mode, set, evaluation);
        return evaluation;
    }

    /// <summary>Prints how often the category of a held-out notice is right.</summary>
    public static double ReportCategories(Scoring.CategoryModel model, Corpora corpora, FigureSheet sheet)
    {
        CategoryReport report = CategoryReport.Of(model, corpora.ReadCategoriesToEvaluate());
        Console.WriteLine($"categories of notices in the documents kept for evaluation\n{report}");
        sheet.AddCategories(report.Accuracy);
        return report.Accuracy;
    }

    private int Run(ParseResult result)
    {
        var log = new Log();
        var options = new TrainingOptions();
        string[] sets = result.GetRequiredValue(_sets);
        var corpora = new Corpora(result.GetRequiredValue(_data), result.GetRequiredValue(_written), options, log.Write);
        string mode = result.GetRequiredValue(_mode);
        var figures = new List<QualityFigure>();
        var sheet = new FigureSheet();
        using var pages = new PageScoreFile(result.GetValue(_pages));
        if (mode is "html" or "text" or "all")
            corpora.ReadHtml(sets);
        if (mode is "html" or "all")
        {
            var trainer = new StackedTrainer<HtmlFeatureSet>(options, options.HtmlBits, options.HtmlRows, log.Write);
            trainer.ScoreOutOfFold(corpora.Html);
            foreach (string set in sets)
                Record("html", set, Report(trainer, corpora.Html, set, "html", sheet));
        }

        if (mode is "text" or "all")
        {
            IReadOnlyList<PreparedPage> texts = corpora.ReadText();
            var trainer = new StackedTrainer<TextFeatureSet>(options, options.TextBits, options.TextRows, log.Write);
            trainer.ScoreOutOfFold(texts);
            string[] regimes = [.. sets.Select(set => $"{TextCorpus.Flattened}-{set}"), .. texts.Select(text => text.Page.Source).Where(IsOtherRegime).Distinct()];
            foreach (string set in regimes)
                Record("text", set, Report(trainer, texts, set, "text", sheet));
        }

        if (mode is "categories" or "all")
        {
            double accuracy = ReportCategories(new CategoryTrainer(options).Fit(corpora.ReadCategories()).Compiled, corpora, sheet);
            figures.Add(new QualityFigure("categories/written-eval/accuracy", accuracy));
        }

        foreach (string document in result.GetValue(_card) ?? [])
            sheet.WriteTo(document);
        return result.GetValue(_floors) is string floors
            ? QualityFloors.Read(floors).Check(figures, result.GetRequiredValue(_data), Console.Out) ? 0 : 1
            : 0;

        void Record(string name, string set, OutOfFoldEvaluation evaluation)
        {
            pages.Write(name, set, evaluation.Pages);
            figures.AddRange(evaluation.Report.Groups
                .Where(group => group.F1 is not null)
                .Select(group => new QualityFigure($"{name}/{set}/{group.Name}/f1", group.F1 ?? 0)));
        }
    }

    private static bool IsOtherRegime(string source) => !source.StartsWith(TextCorpus.Flattened, StringComparison.Ordinal);
}
