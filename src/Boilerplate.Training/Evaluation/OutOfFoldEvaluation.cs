using System.Globalization;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Evaluation;

/// <summary>Decides pages by their out-of-fold scores as the classifier would, and scores what comes out.</summary>
internal sealed class OutOfFoldEvaluation
{
    private readonly List<ScoredPage> _pages = [];
    private readonly List<float> _probabilities = [];
    private readonly List<bool> _isContent = [];
    private readonly List<bool> _keptBlocks = [];

    public EvaluationReport Report => EvaluationReport.Of(_pages);

    public IReadOnlyList<ScoredPage> Pages => _pages;

    public ReliabilityTable Reliability => ReliabilityTable.Of([.. _probabilities], [.. _isContent]);

    /// <summary>Scores pages that <see cref="StackedTrainer{TFeatures}.ScoreOutOfFold"/> has scored.</summary>
    public static OutOfFoldEvaluation Of<TFeatures>(
        StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> all, Func<PreparedPage, bool> isEvaluated, ClassifierOptions options)
        where TFeatures : class, IFeatureSet, new()
    {
        var evaluation = new OutOfFoldEvaluation();
        var decoder = new PageDecoder();
        foreach (var fold in all.Where(page => isEvaluated(page) && !page.Page.IsVariant).GroupBy(page => (page.Fold, page.Page.Policy)).OrderBy(fold => fold.Key))
        {
            Scoring.Calibration calibration = trainer.FitCalibration(all, fold.Key.Policy, fold.Key.Fold);
            foreach (PreparedPage page in fold)
                evaluation.Add(page, calibration, decoder, options);
        }

        return evaluation;
    }

    /// <summary>Precision, recall and F1 of removing boilerplate, over blocks.</summary>
    public BinaryScore Boilerplate => BinaryScore.At(0.5, [.. _keptBlocks.Select(kept => kept ? 0f : 1f)], IsBoilerplate);

    /// <summary>Share of content blocks that are kept; 1 without any.</summary>
    public double ContentKept => _isContent.Contains(true)
        ? (double)_isContent.Zip(_keptBlocks).Count(pair => pair is { First: true, Second: true }) / _isContent.Count(content => content)
        : 1;

    private bool[] IsBoilerplate => [.. _isContent.Select(content => !content)];

    /// <summary>The figures over blocks in one line.</summary>
    public string BlockFigures()
    {
        double area = BinaryScore.AreaUnderCurve([.. _probabilities.Select(p => 1 - p)], IsBoilerplate) ?? 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"blocks {_probabilities.Count}, boilerplate precision {Boilerplate.Precision:F4} recall {Boilerplate.Recall:F4} F1 {Boilerplate.F1:F4}, content kept {ContentKept:F4}, AUC {area:F4}, ECE {Reliability.ExpectedError:F4}");
    }

    private void Add(PreparedPage page, Scoring.Calibration calibration, PageDecoder decoder, ClassifierOptions options)
    {
        var probabilities = new float[page.Count];
        for (int i = 0; i < page.Count; i++)
            probabilities[i] = calibration.Apply(page.Stage2[i]);
        float threshold = DecisionRule.FindThreshold(decoder, page.Page.IsHtml, probabilities, page.Tokens, options);
        string prediction = string.Join('\n', page.Blocks.Where((_, i) => probabilities[i] >= threshold));
        _pages.Add(new ScoredPage(page.Page.Id, page.Page.PageType, page.Page.Language, PageScore.Of(prediction, page.Page.Gold, page.Page.With, page.Page.Without)));
        for (int i = 0; i < page.Count; i++)
        {
            if (page.Labels[i] == PreparedPage.Unknown)
                continue;
            _probabilities.Add(probabilities[i]);
            _isContent.Add(page.Labels[i] == 1);
            _keptBlocks.Add(probabilities[i] >= threshold);
        }
    }
}
