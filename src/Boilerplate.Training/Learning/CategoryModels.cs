using System.Collections.Concurrent;
using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Learning;

/// <summary>
/// The category model, each line a text of its own, and those that learned from all folds but one. Each is trained when it is
/// first asked for. Thread-safe.
/// </summary>
internal sealed class CategoryModels(TrainingOptions options, IEnumerable<CategoryExample> examples)
{
    private readonly ConcurrentDictionary<int, Lazy<MlModel<CategoryModel>>> _models = new();
    private readonly Lazy<(SparseRow Row, int Fold)[]> _rows = new(() => [.. Hash(options, examples)]);

    /// <summary>The model that learned from all examples.</summary>
    public MlModel<CategoryModel> Final => Without(fold: -1);

    /// <summary>The model that learned from no example of this fold.</summary>
    public MlModel<CategoryModel> Without(int fold) => _models.GetOrAdd(fold, heldOut => new Lazy<MlModel<CategoryModel>>(() =>
        new LinearTrainer(options).FitCategories([.. _rows.Value.Where(row => row.Fold != heldOut).Select(row => row.Row)], options.CategoryBits))).Value;

    /// <summary>Writes a page's columns of the category model.</summary>
    public static void Score(CategoryModel model, PreparedPage page, FeatureSchema schema)
    {
        int column = schema.LexicalColumn(schema.Notices);
        for (int block = 0; block < page.Count; block++)
        {
            CategoryModel.Sums sums = model.Begin();
            foreach (int bucket in page.Buckets[schema.Notices].Of(block))
            {
                if (bucket < 0)
                    sums.AddUnknown();
                else
                    sums.AddBucket(bucket);
            }

            Span<float> row = page.Row(block);
            row[column] = model.ContentLogOdds(sums);
            row[column + 1] = sums.KnownShare;
        }
    }

    private static IEnumerable<(SparseRow Row, int Fold)> Hash(TrainingOptions options, IEnumerable<CategoryExample> examples)
    {
        var document = new Document();
        var page = new PageText();
        var hashes = new GrowableArray<uint>();
        foreach (CategoryExample example in examples)
        {
            document.LoadText(example.Text);
            if (document.BlockCount == 0)
                continue;
            page.Scan(document);
            hashes.Clear();
            var collector = new HashCollector(hashes);
            NoticeHasher.Emit(ref collector, page, 0, document.GetText(0));
            var buckets = new int[hashes.Count];
            for (int i = 0; i < buckets.Length; i++)
                buckets[i] = LinearModel.BucketOf(hashes[i], options.CategoryBits);
            yield return (
                new SparseRow
                {
                    Features = SparseRow.Vector(buckets, 1 << options.CategoryBits),
                    Category = (uint)example.Category,
                    Weight = example.Weight,
                },
                example.Fold);
        }
    }
}
