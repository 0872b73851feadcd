using BenchmarkDotNet.Attributes;
using Boilerplate.Tokenization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Boilerplate.Benchmarks;

/// <summary>
/// A score for each paragraph of a text: ML.NET's FeaturizeText with a linear model, trained on the written documents of all languages,
/// and hashed words and pairs with a table.
/// </summary>
public class ScoreRivals
{
    private readonly WordRange[] _words = new WordRange[512];
    private readonly uint[] _hashes = new uint[512];
    private readonly sbyte[] _weights = new sbyte[1 << 18];
    private string[] _paragraphs = [];
    private PredictionEngine<Paragraph, Verdict>? _engine;

    public static IEnumerable<string> Texts => ["Ascii", "Mixed"];

    /// <summary>Name of the text, a mebi of UTF-16 code units, paragraph by paragraph.</summary>
    [ParamsSource(nameof(Texts))]
    public string Script { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _paragraphs = [.. BenchmarkInput.Text(Script).Split('\n')];
        for (int i = 0; i < _weights.Length; i++)
            _weights[i] = (sbyte)i;
        var context = new MLContext(seed: 1);
        IDataView data = context.Data.LoadFromEnumerable(BenchmarkDocuments.Paragraphs().Select(
            paragraph => new Paragraph { Text = paragraph.Text, Label = paragraph.IsContent }));
        ITransformer model = context.Transforms.Text.FeaturizeText("Features", nameof(Paragraph.Text))
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression())
            .Fit(data);
        _engine = context.Model.CreatePredictionEngine<Paragraph, Verdict>(model);
    }

    [Benchmark(Baseline = true)]
    public float FeaturizeTextAndPredictionEngine()
    {
        float sum = 0;
        foreach (string text in _paragraphs)
            sum += _engine!.Predict(new Paragraph { Text = text }).Score;
        return sum;
    }

    [Benchmark]
    public int WordTokenizerHashAndTable()
    {
        int sum = 0;
        foreach (string text in _paragraphs)
        {
            uint previous = 0;
            var tokenizer = new WordTokenizer(text);
            for (int count; (count = tokenizer.Read(_words)) > 0;)
            {
                WordHash.Compute(text, _words.AsSpan(0, count), _hashes);
                foreach (uint hash in _hashes.AsSpan(0, count))
                {
                    sum += _weights[hash >> 14] + _weights[WordHash.Combine(previous, hash) >> 14];
                    previous = hash;
                }
            }
        }

        return sum;
    }

    /// <summary>What is scored.</summary>
    public sealed class Paragraph
    {
        public string Text { get; set; } = "";

        public bool Label { get; set; }
    }

    /// <summary>What ML.NET says.</summary>
    public sealed class Verdict
    {
        [ColumnName("Score")]
        public float Score { get; set; }
    }
}
