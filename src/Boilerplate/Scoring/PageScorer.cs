using Boilerplate.Documents;
using Boilerplate.Features;

namespace Boilerplate.Scoring;

/// <summary>
/// Scores all blocks of a document by the two stages of a mode. Holds the buffers of one worker; not thread-safe.
/// </summary>
internal sealed class PageScorer<TFeatures>(TFeatures features)
    where TFeatures : class, IFeatureSet
{
    /// <summary>Rows of more blocks than these are not kept between the stages but written again: memory stays bounded.</summary>
    private const int MaxKeptRows = 16_384;

    private readonly FeatureMatrix _rows = new();
    private readonly PageSignals _signals = new();
    private readonly GrowableArray<float> _probabilities = new();

    /// <summary>Calibrated probabilities of content, a block each; valid until the next call.</summary>
    public ReadOnlySpan<float> Score(Document document, ModeModel model, Policy policy, CancellationToken cancellation)
    {
        int count = document.BlockCount;
        bool keepsRows = count <= MaxKeptRows;
        _rows.Reset(keepsRows ? count : 1, TFeatures.Schema.Columns);
        _signals.Reset(count);
        Span<float> probabilities = _probabilities.Reset(count);
        Calibration calibration = model.CalibrationOf(policy);
        features.Analyze(document, policy);
        for (int block = 0; block < count; block++)
        {
            CheckNowAndThen(block, cancellation);
            ScoreStage1(model, block, _rows.Row(keepsRows ? block : 0));
        }

        features.BeginContext(_signals);
        for (int block = 0; block < count; block++)
        {
            CheckNowAndThen(block, cancellation);
            Span<float> row = _rows.Row(keepsRows ? block : 0);
            if (!keepsRows)
                WriteStage1(model, block, row);
            features.WriteContext(block, row);
            probabilities[block] = calibration.Apply(model.Stage2.Score(row));
        }

        return probabilities;
    }

    private static void CheckNowAndThen(int block, CancellationToken cancellation)
    {
        if ((block & 0xFF) == 0)
            cancellation.ThrowIfCancellationRequested();
    }

    private void ScoreStage1(ModeModel model, int block, Span<float> row)
    {
        WriteStage1(model, block, row);
        _signals.Stage1[block] = model.Stage1.Score(row);
    }

    private void WriteStage1(ModeModel model, int block, Span<float> row)
    {
        features.WriteBase(block, row);
        for (int i = 0; i < model.Linear.Length; i++)
        {
            LinearModel.Sum sum = model.Linear[i].Begin();
            features.EmitHashes(i, block, ref sum);
            int column = TFeatures.Schema.LinearColumn(i);
            row[column] = _signals[i + 1][block] = model.Linear[i].Score(sum);
            row[column + 1] = sum.KnownShare;
        }
    }
}
