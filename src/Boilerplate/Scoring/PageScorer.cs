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
    public ReadOnlySpan<float> Score(Document document, ModeModel model, CancellationToken cancellation)
    {
        int count = document.BlockCount;
        bool keepsRows = count <= MaxKeptRows;
        _rows.Reset(keepsRows ? count : LaneTrees.Lanes, TFeatures.Schema.Columns);
        _signals.Reset(count);
        Span<float> probabilities = _probabilities.Reset(count);
        features.Analyze(document);
        for (int block = 0; block < count; block += LaneTrees.Lanes)
        {
            cancellation.ThrowIfCancellationRequested();
            int end = Math.Min(block + LaneTrees.Lanes, count), firstRow = keepsRows ? block : 0;
            for (int i = block; i < end; i++)
            {
                ScoreLinear(model, i);
                WriteStage1(i, _rows.Row(firstRow + i - block));
            }

            model.Stage1.Score(_rows, firstRow, _signals.Stage1[block..end]);
        }

        features.BeginContext(_signals);
        for (int block = 0; block < count; block += LaneTrees.Lanes)
        {
            cancellation.ThrowIfCancellationRequested();
            int end = Math.Min(block + LaneTrees.Lanes, count), firstRow = keepsRows ? block : 0;
            for (int i = block; i < end; i++)
            {
                Span<float> row = _rows.Row(firstRow + i - block);
                if (!keepsRows)
                    WriteStage1(i, row);
                features.WriteContext(i, row);
            }

            model.Stage2.Score(_rows, firstRow, probabilities[block..end]);
            foreach (ref float probability in probabilities[block..end])
                probability = model.Calibration.Apply(probability);
        }

        return probabilities;
    }

    private void ScoreLinear(ModeModel model, int block)
    {
        for (int i = 0; i < model.Linear.Length; i++)
        {
            LinearModel.Sum sum = model.Linear[i].Begin();
            features.EmitHashes(i, block, ref sum);
            _signals[i + 1][block] = model.Linear[i].Score(sum);
        }
    }

    private void WriteStage1(int block, Span<float> row)
    {
        FeatureSchema schema = TFeatures.Schema;
        features.WriteBase(block, row);
        for (int i = 0; i < schema.LinearNames.Length; i++)
            row[schema.BaseNames.Length + i] = _signals[i + 1][block];
    }
}
