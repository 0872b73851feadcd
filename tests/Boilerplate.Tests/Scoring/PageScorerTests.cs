using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Models;
using Boilerplate.Scoring;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Scoring;

public sealed class PageScorerTests
{
    private readonly Model _model = ModelFile.Read(SmallModel.Bytes());

    [Theory]
    [InlineData(200)]
    [InlineData(16_384)]
    [InlineData(16_385)] // rows are not kept between the stages any more
    [InlineData(20_000)]
    public void Score_AnyNumberOfBlocks_IsWhatTheStagesSay(int blocks)
    {
        Document document = Segmented.Text(string.Join('\n', Enumerable.Range(0, blocks).Select(i => $"Line {i} of {i % 7} words{(i % 3 == 0 ? "." : "")}")));
        float[] scores = new PageScorer<TextFeatureSet>(new TextFeatureSet()).Score(document, _model.Text, new() { Policy = Policy.Article }).ToArray();

        Assert.Equal(Naive(document, _model.Text), scores);
    }

    /// <summary>Stage by stage over all rows.</summary>
    private static float[] Naive(Document document, ModeModel model)
    {
        var features = new TextFeatureSet();
        FeatureSchema schema = TextFeatureSet.Schema;
        features.Analyze(document, Policy.Article);
        var signals = new PageSignals();
        signals.Reset(document.BlockCount);
        float[][] rows = [.. Enumerable.Range(0, document.BlockCount).Select(_ => new float[schema.Columns])];
        for (int i = 0; i < rows.Length; i++)
        {
            features.WriteBase(i, rows[i]);
            for (int linear = 0; linear < 2; linear++)
            {
                LinearModel.Sum sum = model.Linear[linear].Begin();
                features.EmitHashes(linear, i, ref sum);
                int column = schema.LexicalColumn(linear);
                signals[linear + 1][i] = rows[i][column] = model.Linear[linear].Score(sum);
                rows[i][column + 1] = sum.KnownShare;
            }

            CategoryModel.Sums notices = model.Categories.Begin();
            features.EmitHashes(schema.Notices, i, ref notices);
            int last = schema.LexicalColumn(schema.Notices);
            signals[3][i] = rows[i][last] = model.Categories.ContentLogOdds(notices);
            rows[i][last + 1] = notices.KnownShare;
            signals.Stage1[i] = model.Stage1.Score(rows[i]);
        }

        features.BeginContext(signals);
        for (int i = 0; i < rows.Length; i++)
            features.WriteContext(i, rows[i]);
        return [.. rows.Select(row => model.CalibrationOf(Policy.Article).Apply(model.Stage2.Score(row)))];
    }
}
