using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Support;

/// <summary>Blocks as both runtimes are given them: finished rows and hashed vectors, with what our models say of each.</summary>
internal sealed class ScoredBlocks<TFeatures>
    where TFeatures : class, IFeatureSet, new()
{
    private readonly List<DenseRow> _rows = [];
    private readonly List<SparseRow>[] _vectors = [[], []];
    private readonly List<float>[] _linear = [[], []];
    private readonly List<float> _stage1 = [];
    private readonly List<float> _stage2 = [];
    private readonly PagePreparer<TFeatures> _preparer;
    private readonly ModeModel _model;

    public ScoredBlocks(ModeModel model, IEnumerable<TrainingPage> pages)
    {
        _model = model;
        _preparer = new PagePreparer<TFeatures>(new HashBits(
            int.Log2(model.Linear[0].Weights.Length), int.Log2(model.Linear[1].Weights.Length), int.Log2(model.Categories.Levels.Length)));
        foreach (TrainingPage page in pages)
            Add(page);
    }

    public int Count => _rows.Count;

    /// <summary>Whole rows; stage 1 reads the first columns of them.</summary>
    public IReadOnlyList<DenseRow> Rows => _rows;

    public IReadOnlyList<float> Stage1 => _stage1;

    public IReadOnlyList<float> Stage2 => _stage2;

    public int BucketsOf(int linear) => _model.Linear[linear].Weights.Length;

    public IReadOnlyList<SparseRow> VectorsOf(int linear) => _vectors[linear];

    public IReadOnlyList<float> LinearOf(int linear) => _linear[linear];

    private void Add(TrainingPage page)
    {
        FeatureSchema schema = TFeatures.Schema;
        PreparedPage prepared = _preparer.Prepare(page, fold: 0);
        var signals = new PageSignals();
        signals.Reset(prepared.Count);
        CategoryModels.Score(_model.Categories, prepared, schema);
        for (int i = 0; i < prepared.Count; i++)
        {
            for (int linear = 0; linear < schema.LinearNames.Length; linear++)
                signals[linear + 1][i] = Score(prepared, linear, i);
            signals[schema.Notices + 1][i] = prepared.Row(i)[schema.LexicalColumn(schema.Notices)];
            signals.Stage1[i] = _model.Stage1.Score(prepared.Row(i));
            _stage1.Add(signals.Stage1[i]);
        }

        TFeatures features = _preparer.Analyze(page).Features;
        features.BeginContext(signals);
        for (int i = 0; i < prepared.Count; i++)
        {
            features.WriteContext(i, prepared.Row(i));
            _stage2.Add(_model.Stage2.Score(prepared.Row(i)));
            _rows.Add(new DenseRow { Features = prepared.Row(i).ToArray() });
        }
    }

    private float Score(PreparedPage page, int linear, int block)
    {
        ReadOnlySpan<int> buckets = page.Buckets[linear].Of(block);
        int count = BucketsOf(linear);
        _vectors[linear].Add(new SparseRow { Features = SparseRow.Vector(buckets, count) });
        LinearModel.Sum sum = _model.Linear[linear].Begin();
        foreach (int bucket in buckets)
            sum.Add((uint)bucket << (32 - int.Log2(count)));
        float score = _model.Linear[linear].Score(sum);
        int column = TFeatures.Schema.LexicalColumn(linear);
        page.Row(block)[column] = score;
        page.Row(block)[column + 1] = sum.KnownShare;
        _linear[linear].Add(score);
        return score;
    }
}
