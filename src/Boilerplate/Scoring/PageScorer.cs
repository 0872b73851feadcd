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
    public ReadOnlySpan<float> Score(Document document, ModeModel model, ClassifierOptions options)
    {
        int count = document.BlockCount;
        bool keepsRows = count <= MaxKeptRows;
        _rows.Reset(keepsRows ? count : LaneTrees.Lanes, TFeatures.Schema.Columns);
        _signals.Reset(count);
        Span<float> probabilities = _probabilities.Reset(count);
        Calibration calibration = model.CalibrationOf(options.Policy);
        features.Analyze(document, options.Policy, options.SiteMemory, options.Url);
        for (int block = 0; block < count; block += LaneTrees.Lanes)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(block + LaneTrees.Lanes, count), firstRow = keepsRows ? block : 0;
            for (int i = block; i < end; i++)
                WriteStage1(model, i, _rows.Row(firstRow + i - block));

            model.Stage1.Score(_rows, firstRow, _signals.Stage1[block..end]);
        }

        features.BeginContext(_signals);
        for (int block = 0; block < count; block += LaneTrees.Lanes)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(block + LaneTrees.Lanes, count), firstRow = keepsRows ? block : 0;
            for (int i = block; i < end; i++)
            {
                FeatureRow row = _rows.Row(firstRow + i - block);
                if (!keepsRows)
                    WriteStage1(model, i, row);
                features.WriteContext(i, row);
            }

            model.Stage2.Score(_rows, firstRow, probabilities[block..end]);
            foreach (ref float probability in probabilities[block..end])
                probability = calibration.Apply(probability);
        }

        return probabilities;
    }

    private void WriteStage1(ModeModel model, int block, FeatureRow row)
    {
        FeatureSchema schema = TFeatures.Schema;
        features.WriteBase(block, row);
        LinearModel.Sum first = model.Linear[0].Begin(), second = model.Linear[1].Begin();
        CategoryModel.Sums notices = model.Categories.Begin();
        features.SumHashes(block, ref first, ref second, ref notices);
        WriteLinear(model, 0, first, block, row);
        WriteLinear(model, 1, second, block, row);
        int last = schema.LexicalColumn(schema.Notices);
        row[last] = _signals[schema.Notices + 1][block] = model.Categories.ContentLogOdds(notices);
        row[last + 1] = notices.KnownShare;
    }

    private void WriteLinear(ModeModel model, int linear, in LinearModel.Sum sum, int block, FeatureRow row)
    {
        int column = TFeatures.Schema.LexicalColumn(linear);
        row[column] = _signals[linear + 1][block] = model.Linear[linear].Score(sum);
        row[column + 1] = sum.KnownShare;
    }
}
