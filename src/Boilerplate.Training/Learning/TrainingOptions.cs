using System.Globalization;

namespace Boilerplate.Training.Learning;

/// <summary>Everything that, with the data, decides the bytes of the model.</summary>
internal sealed record TrainingOptions
{
    public int Folds { get; init; } = 5;

    public int Seed { get; init; } = 1;

    /// <summary>Buckets of the hashed models, as powers of two: words and attributes of pages, words and character n-grams of texts.</summary>
    public int HtmlBits { get; init; } = 16;

    public int WordBits { get; init; } = 16;

    public int CharacterBits { get; init; } = 18;

    public int CategoryBits { get; init; } = 16;

    public int HtmlRows { get; init; } = 150;

    public int TextRows { get; init; } = 70;

    public int HtmlTrees { get; init; } = 150;

    public int TextTrees { get; init; } = 300;

    public ModeOptions Html => new(new HashBits(HtmlBits, HtmlBits, CategoryBits), HtmlRows, HtmlTrees);

    public ModeOptions Text => new(new HashBits(WordBits, CharacterBits, CategoryBits), TextRows, TextTrees);

    public int Leaves { get; init; } = 31;

    public double LearningRate { get; init; } = 0.1;

    public int MinRowsPerLeaf { get; init; } = 80;

    /// <summary>Share of the columns that each tree may use: many say nearly the same, and trees that see few of them differ more.</summary>
    public double FeatureFraction { get; init; } = 0.3;

    public double TreeL2 { get; init; } = 10;

    public float LinearL2 { get; init; } = 0.1f;

    public int LinearIterations { get; init; } = 60;

    public float CategoryL2 { get; init; } = 0.1f;

    public int CategoryIterations { get; init; } = 100;

    /// <summary>Documents composed of real content and notices.</summary>
    public int ComposedDocuments { get; init; } = 6000;

    /// <summary>How out-of-fold scores came about, for the heading of their figures.</summary>
    public string FoldsByHost => string.Create(CultureInfo.InvariantCulture, $"{Folds} folds by host");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"folds={Folds} seed={Seed} bits={HtmlBits}/{WordBits}/{CharacterBits}/{CategoryBits} rows={HtmlRows}/{TextRows} trees={HtmlTrees}/{TextTrees} leaves={Leaves} rate={LearningRate} min={MinRowsPerLeaf} columns={FeatureFraction} tree-l2={TreeL2} l2={LinearL2} iterations={LinearIterations} categories={CategoryL2}/{CategoryIterations} composed={ComposedDocuments}");
}
