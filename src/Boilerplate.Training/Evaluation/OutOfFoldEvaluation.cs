using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Evaluation;

/// <summary>Decides pages by their out-of-fold scores as the classifier would, and scores what comes out.</summary>
internal sealed class OutOfFoldEvaluation
{
    private readonly List<ScoredPage> _pages = [];
    private EvaluationReport? _report;
    private BlockReport? _blocks;

    public IReadOnlyList<ScoredPage> Pages => _pages;

    public EvaluationReport Report => _report ??= EvaluationReport.Of(_pages);

    public BlockReport Blocks => _blocks ??= BlockReport.Of(_pages);

    public ReliabilityTable Reliability => ReliabilityTable.Of(
        [.. _pages.SelectMany(page => page.Blocks).Select(block => block.Probability)],
        [.. _pages.SelectMany(page => page.Blocks).Select(block => block.IsContent)]);

    /// <summary>Scores pages that <see cref="StackedTrainer{TFeatures}.ScoreOutOfFold"/> has scored.</summary>
    /// <param name="withSites">Whether pages are scored with what is known of their sites, as far as anything is.</param>
    public static OutOfFoldEvaluation Of<TFeatures>(
        StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> all, Func<PreparedPage, bool> isEvaluated, ClassifierOptions options,
        bool withSites = false)
        where TFeatures : class, IFeatureSet, new()
    {
        var evaluation = new OutOfFoldEvaluation();
        var decoder = new PageDecoder();
        Dictionary<string, PreparedPage> variants = all.Where(page => withSites && page.Page.SiteMemory is not null).ToDictionary(page => page.Page.Id);
        IEnumerable<PreparedPage> pages = all
            .Where(page => isEvaluated(page) && !page.Page.IsVariant)
            .Select(page => variants.GetValueOrDefault(SiteVariants.IdOf(page.Page.Id), page));
        foreach (var fold in pages.GroupBy(page => (page.Fold, page.Page.Policy)).OrderBy(fold => fold.Key))
        {
            Scoring.Calibration calibration = trainer.FitCalibration(all, fold.Key.Policy, fold.Key.Fold);
            foreach (PreparedPage page in fold)
                evaluation.Add(page, calibration, decoder, options);
        }

        return evaluation;
    }

    private void Add(PreparedPage page, Scoring.Calibration calibration, PageDecoder decoder, ClassifierOptions options)
    {
        var probabilities = new float[page.Count];
        for (int i = 0; i < page.Count; i++)
            probabilities[i] = calibration.Apply(page.Stage2[i]);
        float threshold = DecisionRule.FindThreshold(decoder, page.Page.IsHtml, probabilities, page.Tokens, options);
        string prediction = string.Join('\n', page.Blocks.Where((_, i) => probabilities[i] >= threshold));
        _pages.Add(new ScoredPage(page.Page.Id, page.Page.PageType, page.Page.Language, PageScore.Of(prediction, page.Page.Gold, page.Page.With, page.Page.Without))
        {
            Policy = page.Page.Policy,
            Threshold = threshold,
            ExpectedWords = probabilities.Zip(page.Tokens).Sum(block => (double)block.First * block.Second),
            KeptWords = probabilities.Zip(page.Tokens).Sum(block => block.First >= threshold ? block.Second : 0.0),
            Blocks =
            [
                .. Enumerable.Range(0, page.Count)
                    .Where(i => page.Labels[i] != PreparedPage.Unknown)
                    .Select(i => new BlockOutcome(i, probabilities[i], page.Labels[i] == 1, probabilities[i] >= threshold)),
            ],
        });
    }
}
