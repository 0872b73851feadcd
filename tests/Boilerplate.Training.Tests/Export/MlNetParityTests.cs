using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Models;
using Boilerplate.Scoring;
using Boilerplate.Testing;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Export;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Boilerplate.Training.Tests.Export;

/// <summary>The model that ships is ML.NET's: both say the same of thousands of blocks.</summary>
public sealed class MlNetParityTests
{
    private const int MinBlocks = 2000;
    private const float Tolerance = 1e-5f;

    private static readonly string s_folder = Path.Combine(Repository.Root, "src", "Boilerplate.Training", "Models");
    private static readonly string s_modelPath = Path.Combine(Repository.Root, "src", "Boilerplate", "Models", "default.bpm");
    private static readonly Model s_model = EmbeddedModel.Load();
    private static readonly Lazy<ScoredBlocks<HtmlFeatureSet>> s_html = new(() => new ScoredBlocks<HtmlFeatureSet>(s_model.Html, RealPages.HtmlPages));
    private static readonly Lazy<ScoredBlocks<TextFeatureSet>> s_text = new(() => new ScoredBlocks<TextFeatureSet>(s_model.Text, RealPages.Texts));

    [Fact]
    public void Compile_CommittedFiles_GivesTheEmbeddedModel()
    {
        byte[] shipped = File.ReadAllBytes(s_modelPath);

        Assert.Equal(shipped, new ModelFolder(s_folder).Compile());
        Assert.Equal(ModelFile.Read(shipped).Digest, s_model.Digest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void HtmlLinear_RealBlocks_ScoreAlike(int number) =>
        AssertAlike($"html-linear{number}.zip", Sparse(s_html.Value.VectorsOf(number - 1), s_html.Value.BucketsOf(number - 1)), s_html.Value.LinearOf(number - 1));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TextLinear_RealBlocks_ScoreAlike(int number) =>
        AssertAlike($"text-linear{number}.zip", Sparse(s_text.Value.VectorsOf(number - 1), s_text.Value.BucketsOf(number - 1)), s_text.Value.LinearOf(number - 1));

    [Fact]
    public void HtmlStage1_RealBlocks_ScoreAlike() =>
        AssertAlike("html-stage1.zip", Dense(s_html.Value.Rows, HtmlFeatureSet.Schema.Stage1Columns), s_html.Value.Stage1);

    [Fact]
    public void HtmlStage2_RealBlocks_ScoreAlike() =>
        AssertAlike("html-stage2.zip", Dense(s_html.Value.Rows, HtmlFeatureSet.Schema.Columns), s_html.Value.Stage2);

    [Fact]
    public void TextStage1_RealBlocks_ScoreAlike() =>
        AssertAlike("text-stage1.zip", Dense(s_text.Value.Rows, TextFeatureSet.Schema.Stage1Columns), s_text.Value.Stage1);

    [Fact]
    public void TextStage2_RealBlocks_ScoreAlike() =>
        AssertAlike("text-stage2.zip", Dense(s_text.Value.Rows, TextFeatureSet.Schema.Columns), s_text.Value.Stage2);

    [Fact]
    public void Categories_RealParagraphs_ScoreAlike()
    {
        CategoryModel model = s_model.Categories;
        int bits = int.Log2(model.Levels.Length);
        var rows = new List<SparseRow>();
        var ours = new List<float[]>();
        var document = new Document();
        var page = new PageText();
        foreach (WrittenParagraph paragraph in RealPages.Paragraphs)
        {
            document.LoadText(paragraph.Text);
            page.Scan(document);
            var hashes = new GrowableArray<uint>();
            var collector = new HashCollector(hashes);
            NoticeHasher.Emit(ref collector, page, 0, document.GetText(0));
            int[] buckets = [.. hashes.Span.ToArray().Select(hash => LinearModel.BucketOf(hash, bits))];
            rows.Add(new SparseRow { Features = SparseRow.Vector(buckets, 1 << bits), Category = 0 });
            var scores = new float[CategoryModel.Classes];
            CategoryModel.Sums sums = model.Begin();
            NoticeHasher.Emit(ref sums, page, 0, document.GetText(0));
            model.Score(sums, scores);
            ours.Add(SoftMax([0, .. scores]));
        }

        IDataView output = Load("categories.zip").Transform(Sparse(rows, 1 << bits));
        float[][] theirs = [.. output.GetColumn<float[]>("Score")];

        Assert.InRange(ours.Count, MinBlocks, int.MaxValue);
        Assert.Equal(ours.Count, theirs.Length);
        for (int i = 0; i < theirs.Length; i++)
        {
            Assert.Equal(CategoryModel.Classes + 1, theirs[i].Length);
            for (int c = 0; c < ours[i].Length; c++)
                Assert.True(Math.Abs(theirs[i][c] - ours[i][c]) <= Tolerance, $"paragraph {i}, class {c}: {theirs[i][c]} by ML.NET, {ours[i][c]} by us");
        }
    }

    /// <summary>The rows compared above are those that the classifier decides by.</summary>
    [Fact]
    public void ScoredBlocks_RealPages_AreWhatTheClassifierReports()
    {
        Assert.Equal(Reported(RealPages.Texts), s_text.Value.Stage2.Select(score => (double)s_model.Text.CalibrationOf(Policy.Main).Apply(score)));
        Assert.Equal(Reported(RealPages.HtmlPages), s_html.Value.Stage2.Select(score => (double)s_model.Html.CalibrationOf(Policy.Main).Apply(score)));

        static IEnumerable<double> Reported(IEnumerable<TrainingPage> pages) => pages
            .SelectMany(page => (page.IsHtml
                ? BoilerplateClassifier.Default.ClassifyHtml(page.Input)
                : BoilerplateClassifier.Default.ClassifyText(page.Input)).Blocks)
            .Select(block => block.Probability);
    }

    private static void AssertAlike(string file, IDataView input, IReadOnlyList<float> logOdds)
    {
        IDataView output = Load(file).Transform(input);
        float[] scores = [.. output.GetColumn<float>("Score")];
        float[] probabilities = [.. output.GetColumn<float>("Probability")];

        Assert.InRange(logOdds.Count, MinBlocks, int.MaxValue);
        Assert.Equal(logOdds.Count, probabilities.Length);
        Assert.All(scores, score => Assert.True(float.IsFinite(score)));
        for (int i = 0; i < probabilities.Length; i++)
        {
            float ours = PageSignals.Probability(logOdds[i]);
            Assert.True(Math.Abs(ours - probabilities[i]) <= Tolerance, $"{file}, block {i}: {probabilities[i]} by ML.NET, {ours} by us");
        }

        // Not all the same: the comparison would say nothing.
        Assert.InRange(probabilities.Max() - probabilities.Min(), 0.2f, 1f);
    }

    private static ITransformer Load(string file) => new MLContext(seed: 1).Model.Load(Path.Combine(s_folder, file), out _);

    private static IDataView Sparse(IEnumerable<SparseRow> rows, int buckets)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(SparseRow));
        schema[nameof(SparseRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, buckets);
        schema[nameof(SparseRow.Category)].ColumnType = new KeyDataViewType(typeof(uint), CategoryModel.Classes + 1);
        return new MLContext(seed: 1).Data.LoadFromEnumerable(rows, schema);
    }

    private static IDataView Dense(IEnumerable<DenseRow> rows, int columns)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(DenseRow));
        schema[nameof(DenseRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        return new MLContext(seed: 1).Data.LoadFromEnumerable(rows.Select(row => new DenseRow { Features = row.Features[..columns] }), schema);
    }

    private static float[] SoftMax(float[] scores)
    {
        double[] exponentials = [.. scores.Select(score => Math.Exp(score - scores.Max()))];
        return [.. exponentials.Select(value => (float)(value / exponentials.Sum()))];
    }
}
