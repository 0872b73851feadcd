using Boilerplate.Features;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Plots;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Commands;

/// <summary>Where the figures of a run go: to the console, into cards, plots and a file of pages.</summary>
/// <param name="pages">File for a JSON line a page; null for none.</param>
internal sealed class EvaluationOutput(TextWriter console, string? pages) : IDisposable
{
    /// <summary>Stands behind the name of a set whose pages were scored with a site memory.</summary>
    private const string WithSites = "+site";

    private readonly PageScoreFile _pages = new(pages);
    private readonly FigureSheet _sheet = new();
    private readonly List<QualityFigure> _figures = [];
    private readonly EvaluationPlots _plots = new();
    private OutOfFoldEvaluation? _written;

    public IReadOnlyList<QualityFigure> Figures => [.. _figures, .. LeftOut.Figures()];

    /// <summary>Figures of languages that were left out; printed and written by <see cref="Finish"/>.</summary>
    public LeaveOutEvaluation LeftOut { get; } = new();

    /// <param name="how">How the scores came about, such as "5 folds by host".</param>
    public void Add(string mode, string set, string how, OutOfFoldEvaluation evaluation)
    {
        console.WriteLine($"{mode} {set}, {how}\n{evaluation.Report}\n{evaluation.Blocks}\n{evaluation.Reliability}");
        _sheet.Add(mode, set, evaluation);
        _plots.Add(mode, set, evaluation);
        _pages.Write(mode, set, evaluation.Pages);
        _figures.AddRange(evaluation.Report.Groups
            .Where(group => group.F1 is not null)
            .Select(group => new QualityFigure($"{mode}/{set}/{group.Name}/f1", group.F1 ?? 0)));
        if (set == TextCorpus.WrittenEval)
            _written = evaluation;
    }

    /// <summary>Adds the figures of a set: without a site memory, and with one where it knows the sites of some pages.</summary>
    public void AddSet<TFeatures>(string mode, string set, string how, StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> pages)
        where TFeatures : class, IFeatureSet, new()
    {
        Add(mode, set, how, OutOfFoldEvaluation.Of(trainer, pages, IsOfSet, ClassifierOptions.Default));
        if (pages.Any(page => IsOfSet(page) && page.Page.SiteMemory is not null))
            Add(mode, set + WithSites, how, OutOfFoldEvaluation.Of(trainer, pages, IsOfSet, ClassifierOptions.Default, withSites: true));

        bool IsOfSet(PreparedPage page) => page.Page.Source == set;
    }

    /// <summary>Adds how often the category of a held-out notice is right: of all, and of those that the text mode removes.</summary>
    /// <param name="texts">The texts that were evaluated; empty where none were.</param>
    public void AddCategories(Scoring.CategoryModel model, Corpora corpora, IReadOnlyList<PreparedPage> texts)
    {
        var all = CategoryReport.Of(model, corpora.ReadCategoriesToEvaluate());
        console.WriteLine($"categories of notices in the documents kept for evaluation\n{all}");
        CategoryReport? found = _written is null ? null : CategoryReport.Of(model, FoundNotices.Of(corpora.ReadCategoriesToEvaluate(), _written.Pages, texts));
        if (found is not null)
            console.WriteLine($"categories of those that the text mode removes\n{found}");
        _sheet.AddCategories(all, found);
        _figures.Add(new QualityFigure($"categories/{TextCorpus.WrittenEval}/accuracy", all.Accuracy));
    }

    /// <summary>Writes the figures into Markdown documents and as plots.</summary>
    /// <param name="plots">Folder for the plots; null for none.</param>
    public void Finish(IEnumerable<string> documents, string? plots)
    {
        if (plots is not null)
            _plots.Write(plots);
        bool hasLeftOut = LeftOut.Rows.Count > 0;
        if (hasLeftOut)
            console.WriteLine($"languages left out of training\n{LeftOut}");
        foreach (var (mode, set, _, evaluation) in LeftOut.Rows)
            _pages.Write(mode, set, evaluation.Pages);
        foreach (string document in documents)
        {
            if (hasLeftOut)
                MarkdownSections.Write(document, new Dictionary<string, string> { ["left-out"] = LeftOut.ToMarkdown() });
            else
                _sheet.WriteTo(document);
        }
    }

    public void Dispose() => _pages.Dispose();
}
