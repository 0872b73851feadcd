using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;

namespace Boilerplate.Training.Learning;

/// <summary>Trains the category model on interface strings, each a text of its own.</summary>
internal sealed class CategoryTrainer(TrainingOptions options)
{
    private readonly Document _document = new();
    private readonly PageText _page = new();

    public MlModel<CategoryModel> Fit(IEnumerable<(string Text, BoilerplateCategory Category, float Weight)> strings)
    {
        var hashes = new GrowableArray<uint>();
        var collector = new HashCollector(hashes);
        var rows = new List<SparseRow>();
        foreach ((string text, BoilerplateCategory category, float weight) in strings)
        {
            _document.LoadText(text);
            if (_document.BlockCount == 0)
                continue;
            _page.Scan(_document);
            hashes.Clear();
            CategoryModel.EmitHashes(ref collector, _page, 0, _document.GetText(0));
            var buckets = new int[hashes.Count];
            for (int i = 0; i < buckets.Length; i++)
                buckets[i] = LinearModel.BucketOf(hashes[i], options.CategoryBits);
            rows.Add(new SparseRow
            {
                Features = SparseRow.Vector(buckets, 1 << options.CategoryBits),
                Category = (uint)category - 1,
                Weight = weight,
            });
        }

        return new LinearTrainer(options).FitCategories(rows, options.CategoryBits);
    }
}
