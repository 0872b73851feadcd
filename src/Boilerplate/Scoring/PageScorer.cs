using Boilerplate.Documents;
using Boilerplate.Features;

namespace Boilerplate.Scoring;

/// <summary>
/// Scores all blocks of a document by the two stages of a mode. Holds the buffers of one worker; not thread-safe.
/// </summary>
internal sealed class PageScorer<TFeatures>(TFeatures features)
    where TFeatures : class, IFeatureSet
{
    private readonly FeatureMatrix _rows = new();
    private readonly PageSignals _signals = new();
    private readonly GrowableArray<float> _probabilities = new();

    /// <summary>Calibrated probabilities of content, a block each; valid until the next call.</summary>
    public ReadOnlySpan<float> Score(Document document, ModeModel model, CancellationToken cancellation)
    {
        int count = document.BlockCount;
        FeatureSchema schema = TFeatures.Schema;
        _rows.Reset(count, schema.Columns);
        _signals.Reset(count);
        features.Analyze(document);
        cancellation.ThrowIfCancellationRequested();
        for (int block = 0; block < count; block++)
            ScoreStage1(model, schema, block);

        cancellation.ThrowIfCancellationRequested();
        features.WriteContext(_signals, _rows);
        Span<float> probabilities = _probabilities.Reset(count);
        for (int block = 0; block < count; block++)
            probabilities[block] = model.Calibration.Apply(model.Stage2.Score(_rows.Row(block)));
        return probabilities;
    }

    private void ScoreStage1(ModeModel model, FeatureSchema schema, int block)
    {
        Span<float> row = _rows.Row(block);
        features.WriteBase(block, row);
        for (int i = 0; i < model.Linear.Length; i++)
        {
            LinearModel.Sum sum = model.Linear[i].Begin();
            features.EmitHashes(i, block, ref sum);
            float score = model.Linear[i].Score(sum);
            row[schema.BaseNames.Length + i] = score;
            _signals[i + 1][block] = score;
        }

        _signals.Stage1[block] = model.Stage1.Score(row);
    }
}
