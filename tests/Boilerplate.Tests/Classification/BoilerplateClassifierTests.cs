using System.Globalization;
using Boilerplate.Documents;
using Boilerplate.Testing;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Classification;

public sealed class BoilerplateClassifierTests
{
    private readonly BoilerplateClassifier _classifier = BoilerplateClassifier.Default;

    public static TheoryData<string> Samples => [.. SampleFiles.All];

    [Fact]
    public void Default_IsOneAndNamesItsModel()
    {
        Assert.Same(_classifier, BoilerplateClassifier.Default);
        Assert.Matches("^default-[0-9a-f]{12}$", _classifier.ModelId);
        Assert.StartsWith("# ", _classifier.ModelCard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_ManyThreads_EqualsOne()
    {
        string[] names = [.. SampleFiles.All];
        IReadOnlyList<LabeledBlock>[] serial = [.. names.Select(name => SampleFiles.Classify(_classifier, name).Blocks)];

        await Parallel.ForAsync(0, 40 * names.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) =>
        {
            Assert.Equal(serial[i % names.Length], SampleFiles.Classify(_classifier, names[i % names.Length]).Blocks);
            return ValueTask.CompletedTask;
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Classify_Document_DecidesAsTheWholeCallDoes(string name)
    {
        Document document = SampleFiles.Segment(name);
        var decisions = new Decision[document.BlockCount + 1];
        _classifier.Classify(document, decisions);

        LabeledDocument labeled = SampleFiles.Classify(_classifier, name);

        Assert.Equal(default, decisions[^1]);
        Assert.Equal(
            labeled.Blocks.Select(block => new Decision(block.Label, (float)block.Probability, block.Category)), decisions[..^1]);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Classify_EveryDecision_IsConsistent(string name)
    {
        LabeledDocument labeled = SampleFiles.Classify(_classifier, name);

        Assert.All(labeled.Blocks, block => Assert.InRange(block.Probability, 0, 1));
        Assert.All(labeled.Blocks, block => Assert.Equal(block.Label == BlockLabel.Content, block.Category == BoilerplateCategory.None));
        double least = labeled.Blocks.Where(block => block.Label == BlockLabel.Content).Min(block => (double?)block.Probability) ?? 2;
        Assert.All(labeled.Blocks.Where(block => block.Label == BlockLabel.Boilerplate), block => Assert.True(block.Probability < least));
    }

    [Fact]
    public void Classify_WarmDocument_AllocatesNothing()
    {
        Document[] documents = [.. SampleFiles.All.Select(SampleFiles.Segment)];
        var decisions = new Decision[documents.Max(document => document.BlockCount)];
        var options = new ClassifierOptions { Preset = Preset.Precision };
        for (int i = 0; i < 50; i++)
            ClassifyAll();

        long before = GC.GetAllocatedBytesForCurrentThread();
        ClassifyAll();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);

        void ClassifyAll()
        {
            foreach (Document document in documents)
                _classifier.Classify(document, decisions, options);
        }
    }

    [Fact]
    public void Classify_SpanTooShort_SaysHowLong()
    {
        Document document = Segmented.Text("one\ntwo\nthree");

        ArgumentException exception = Assert.Throws<ArgumentException>(() => _classifier.Classify(document, new Decision[2]));

        Assert.Equal("decisions", exception.ParamName);
        Assert.StartsWith("Room for 2 decisions; the document has 3 blocks.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_Null_IsRefused()
    {
        Assert.Equal("html", Assert.Throws<ArgumentNullException>(() => _classifier.ClassifyHtml(null!)).ParamName); // null: what is tested
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => _classifier.ClassifyText(null!)).ParamName); // null: what is tested
        Assert.Equal("document", Assert.Throws<ArgumentNullException>(() => _classifier.Classify(null!, [])).ParamName); // null: what is tested
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n")]
    public void Classify_NothingThere_GivesNoBlocks(string input)
    {
        Assert.Empty(_classifier.ClassifyText(input).Blocks);
        Assert.Empty(_classifier.ClassifyHtml(input).Blocks);
        _classifier.Classify(new Document(), []);
    }

    [Fact]
    public void Classify_CancelledToken_Throws()
    {
        var options = new ClassifierOptions { CancellationToken = new CancellationToken(canceled: true) };

        Assert.Throws<OperationCanceledException>(() => _classifier.ClassifyHtml(SampleFiles.Read("news.html"), options));
        Assert.Throws<OperationCanceledException>(() => _classifier.ClassifyText(SampleFiles.Read("no-boilerplate.txt"), options));
        Document document = SampleFiles.Segment("news.html");
        Assert.Throws<OperationCanceledException>(() => _classifier.Classify(document, new Decision[document.BlockCount], options));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Threshold_Zero_KeepsAll(string name) => Assert.All(
        SampleFiles.Classify(_classifier, name, new ClassifierOptions { Threshold = 0 }).Blocks,
        block => Assert.Equal(BlockLabel.Content, block.Label));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Threshold_Higher_KeepsASubset(string name)
    {
        HashSet<int> kept = Kept(new ClassifierOptions { Threshold = 0 });
        for (int step = 1; step <= 20; step++)
        {
            HashSet<int> fewer = Kept(new ClassifierOptions { Threshold = step / 20.0 });
            Assert.Subset(kept, fewer);
            kept = fewer;
        }

        HashSet<int> Kept(ClassifierOptions options) => KeptBlocks(name, options);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Presets_KeepMoreFromPrecisionToRecall(string name)
    {
        HashSet<int> precision = KeptBlocks(name, new ClassifierOptions { Preset = Preset.Precision });
        HashSet<int> balanced = KeptBlocks(name, ClassifierOptions.Default);
        HashSet<int> recall = KeptBlocks(name, new ClassifierOptions { Preset = Preset.Recall });

        Assert.Subset(balanced, precision);
        Assert.Subset(recall, balanced);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Classify_OtherCulture_GivesTheSame(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        LabeledDocument[] invariant = [.. SampleFiles.All.Select(sample => SampleFiles.Classify(_classifier, sample))];
        try
        {
            CultureInfo.CurrentCulture = Culture(name);
            LabeledDocument[] other = [.. SampleFiles.All.Select(sample => SampleFiles.Classify(_classifier, sample))];
            for (int i = 0; i < other.Length; i++)
            {
                Assert.Equal(invariant[i].Blocks, other[i].Blocks);
                Assert.Equal(invariant[i].ToMarkdown(), other[i].ToMarkdown());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Load_WrittenModel_ClassifiesByIt()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("small.bpm", SmallModel.Bytes());

        BoilerplateClassifier classifier = BoilerplateClassifier.Load(path);

        Assert.StartsWith("small-", classifier.ModelId, StringComparison.Ordinal);
        Assert.Equal($"# Model small.bpm\n\n{SmallModel.Info}\n", classifier.ModelCard);
        Assert.Equal(classifier.ModelId, BoilerplateClassifier.Load(folder.Write("copy.bpm", SmallModel.Bytes())).ModelId);
        Assert.NotEqual(classifier.ModelId, BoilerplateClassifier.Load(folder.Write("other.bpm", SmallModel.Bytes(seed: 9))).ModelId);
        Assert.NotEmpty(SampleFiles.Classify(classifier, "news.html").Blocks);
    }

    [Fact]
    public void Load_MissingFile_NamesIt()
    {
        using var folder = new TemporaryFolder();
        string path = folder["missing.bpm"];

        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => BoilerplateClassifier.Load(path)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => BoilerplateClassifier.Load(""));
        Assert.Throws<ArgumentNullException>(() => BoilerplateClassifier.Load(null!)); // null: what is tested
    }

    [Fact]
    public void Load_BrokenFile_NamesItAndWhatIsWrong()
    {
        using var folder = new TemporaryFolder();
        string text = folder.Write("text.bpm", "no model");
        string cut = folder.Write("cut.bpm", SmallModel.Bytes()[..100]);

        Assert.Equal(
            $"{text}: Not a model: the file does not start with BPLM.",
            Assert.Throws<InvalidDataException>(() => BoilerplateClassifier.Load(text)).Message);
        Assert.StartsWith($"{cut}: The model ", Assert.Throws<InvalidDataException>(() => BoilerplateClassifier.Load(cut)).Message, StringComparison.Ordinal);
    }

    /// <summary>The culture's own rules where the machine has them, else at least a decimal comma and digits of its own.</summary>
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = name == "tr-TR" ? "," : "٫";
            culture.NumberFormat.NegativeSign = "−";
            return culture;
        }
    }

    private HashSet<int> KeptBlocks(string name, ClassifierOptions options) =>
    [
        .. SampleFiles.Classify(_classifier, name, options).Blocks
            .Where(block => block.Label == BlockLabel.Content)
            .Select(block => block.Index),
    ];
}
