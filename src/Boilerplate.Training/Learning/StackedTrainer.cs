using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Learning;

/// <summary>
/// Trains the models of a mode: two linear models, stage 1, stage 2, calibration. Every score that a later stage learns
/// from is out-of-fold: it comes from a model that saw no page of the same group.
/// </summary>
/// <param name="categories">The category models that all modes share.</param>
internal sealed class StackedTrainer<TFeatures>(
    TrainingOptions options, ModeOptions mode, CategoryModels categories, Action<string> log)
    where TFeatures : class, IFeatureSet, new()
{
    private readonly FeatureSchema _schema = TFeatures.Schema;

    /// <summary>Fills lexical, stage-1 and stage-2 scores of all pages by models of the other folds.</summary>
    public void ScoreOutOfFold(IReadOnlyList<PreparedPage> pages)
    {
        for (int linear = 0; linear < _schema.LinearNames.Length; linear++)
        {
            int index = linear;
            ForEachFold(pages, fold =>
            {
                LinearModel model = FitLinear(pages, index, fold).Compiled;
                foreach (PreparedPage page in pages.Where(page => page.Fold == fold))
                    ScoreLinear(model, page, index, _schema.LexicalColumn(index));
            });
            log($"linear model {_schema.LinearNames[linear]}: out-of-fold scores done");
        }

        ForEachFold(pages, fold =>
        {
            CategoryModel model = categories.Without(fold).Compiled;
            foreach (PreparedPage page in pages.Where(page => page.Fold == fold))
                CategoryModels.Score(model, page, _schema);
        });
        log("category model: out-of-fold scores done");

        ForEachFold(pages, fold =>
        {
            TreeEnsemble trees = FitTrees(pages, _schema.Stage1Columns, fold).Compiled;
            foreach (PreparedPage page in pages.Where(page => page.Fold == fold))
                page.Stage1 = Score(trees, page);
        });
        log("stage 1: out-of-fold scores done");

        WriteContext(pages);
        ForEachFold(pages, fold =>
        {
            TreeEnsemble trees = FitTrees(pages, _schema.Columns, fold).Compiled;
            foreach (PreparedPage page in pages.Where(page => page.Fold == fold))
                page.Stage2 = Score(trees, page);
        });
        log("stage 2: out-of-fold scores done");
    }

    /// <summary>Trains on all pages; <see cref="ScoreOutOfFold"/> must have run.</summary>
    public TrainedMode FitFinal(IReadOnlyList<PreparedPage> pages)
    {
        var linear = new MlModel<LinearModel>[_schema.LinearNames.Length];
        for (int i = 0; i < linear.Length; i++)
            linear[i] = FitLinear(pages, i, heldOut: -1);
        MlModel<TreeEnsemble> stage1 = FitTrees(pages, _schema.Stage1Columns, heldOut: -1);
        MlModel<TreeEnsemble> stage2 = FitTrees(pages, _schema.Columns, heldOut: -1);
        log("final models done");
        return new TrainedMode(linear, stage1, stage2, [.. Enum.GetValues<Policy>().Select(policy => FitCalibration(pages, policy, heldOut: -1))]);
    }

    /// <summary>A policy's calibration on the out-of-fold scores of all folds but one; -1 for all.</summary>
    public Calibration FitCalibration(IEnumerable<PreparedPage> pages, Policy policy, int heldOut)
    {
        var scores = new List<float>();
        var labels = new List<bool>();
        var weights = new List<float>();
        foreach (PreparedPage page in pages)
        {
            if (page.Fold == heldOut || page.Page.Policy != policy || page.Page.UnknownHashes > 0)
                continue;
            for (int i = 0; i < page.Count; i++)
            {
                if (page.Weights[i] <= 0)
                    continue;
                scores.Add(page.Stage2[i]);
                labels.Add(page.Labels[i] == 1);
                weights.Add(page.Weights[i]);
            }
        }

        return IsotonicRegression.Fit([.. scores], [.. labels], [.. weights]);
    }

    private static void ForEachFold(IEnumerable<PreparedPage> pages, Action<int> action) =>
        // Each fold trains on one thread of its own; what they write is apart, so the result does not hang on their order.
        Parallel.ForEach(
            pages.Select(page => page.Fold).Distinct().Order(), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, action);

    private MlModel<LinearModel> FitLinear(IReadOnlyList<PreparedPage> pages, int linear, int heldOut)
    {
        SparseRow[] rows = [.. LexicalRows(pages, heldOut).Select(row => new SparseRow
        {
            Features = SparseRow.Vector(row.Page.Buckets[linear].Of(row.Row), 1 << mode.Bits.Of(linear)),
            Label = row.Page.Labels[row.Row] == 1,
            Weight = row.Weight,
        })];
        return new LinearTrainer(options).Fit(rows, mode.Bits.Of(linear));
    }

    private MlModel<TreeEnsemble> FitTrees(IReadOnlyList<PreparedPage> pages, int columns, int heldOut)
    {
        DenseRow[] rows = [.. Rows(pages, heldOut).Select(row => new DenseRow
        {
            Features = row.Page.Row(row.Row)[..columns].ToArray(),
            Label = row.Page.Labels[row.Row] == 1,
            Weight = row.Weight,
        })];
        return new TreeTrainer(options).Fit(rows, columns, mode.Trees);
    }

    private IEnumerable<(PreparedPage Page, int Row, float Weight)> LexicalRows(IEnumerable<PreparedPage> pages, int heldOut) =>
        from page in pages
        where page.Fold != heldOut && !page.Page.IsVariant
        let factor = page.Page.LexicalWeight
        from row in RowSampler.Sample(page, (int)(mode.RowsPerPage * Math.Min(1, factor)), options.Seed)
        select (page, row.Row, (float)(row.Weight * factor));

    private IEnumerable<(PreparedPage Page, int Row, float Weight)> Rows(IReadOnlyList<PreparedPage> pages, int heldOut) =>
        from page in pages
        where page.Fold != heldOut
        from row in RowSampler.Sample(page, mode.RowsPerPage, options.Seed)
        select (page, row.Row, row.Weight);

    private static void ScoreLinear(LinearModel model, PreparedPage page, int linear, int column)
    {
        for (int block = 0; block < page.Count; block++)
        {
            ReadOnlySpan<int> buckets = page.Buckets[linear].Of(block);
            int total = 0;
            int known = 0;
            foreach (int bucket in buckets)
            {
                int weight = bucket < 0 ? 0 : model.Weights[bucket];
                total += weight;
                known += weight != 0 ? 1 : 0;
            }

            Span<float> row = page.Row(block);
            row[column] = model.Bias + (model.Scale * total * LinearModel.Norm(buckets.Length));
            row[column + 1] = buckets.Length > 0 ? (float)known / buckets.Length : 0f;
        }
    }

    private static float[] Score(TreeEnsemble trees, PreparedPage page)
    {
        var scores = new float[page.Count];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = trees.Score(page.Row(i));
        return scores;
    }

    private void WriteContext(IReadOnlyList<PreparedPage> pages)
    {
        Parallel.ForEach(
            pages,
            () => (Preparer: new PagePreparer<TFeatures>(mode.Bits), Signals: new PageSignals()),
            (page, _, worker) =>
            {
                worker.Signals.Reset(page.Count);
                for (int i = 0; i < page.Count; i++)
                {
                    worker.Signals.Stage1[i] = page.Stage1[i];
                    for (int lexical = 0; lexical < _schema.LexicalNames.Length; lexical++)
                        worker.Signals[lexical + 1][i] = page.Row(i)[_schema.LexicalColumn(lexical)];
                }

                TFeatures features = worker.Preparer.Analyze(page.Page).Features;
                features.BeginContext(worker.Signals);
                for (int i = 0; i < page.Count; i++)
                    features.WriteContext(i, page.Row(i));
                return worker;
            },
            _ => { });
    }
}
