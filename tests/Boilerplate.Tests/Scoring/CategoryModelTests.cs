using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Scoring;

public sealed class CategoryModelTests
{
    private const int Bits = 5;

    private readonly CategoryModel _model = SmallModel.Categories(seed: 3, Bits);

    [Fact]
    public void Score_RandomBlocks_EqualsTheNaiveSum()
    {
        Document document = SampleFiles.Segment("article-en-notices-es.txt");
        var page = new PageText();
        page.Scan(document);
        var scores = new float[CategoryModel.Classes];
        for (int block = 0; block < document.BlockCount; block++)
        {
            var hashes = new GrowableArray<uint>();
            var collector = new HashCollector(hashes);
            NoticeHasher.Emit(ref collector, page, block, document.GetText(block));
            uint[] all = hashes.Span.ToArray();
            CategoryModel.Sums sums = _model.Begin();
            NoticeHasher.Emit(ref sums, page, block, document.GetText(block));

            _model.Score(sums, scores);

            Assert.Equal(all.Length, sums.Count);
            for (int c = 0; c < scores.Length; c++)
            {
                double total = all.Sum(hash => (double)WeightOf(hash >> (32 - Bits), c));
                Assert.Equal(_model.Biases[c] + (_model.Scales[c] * total / Math.Sqrt(all.Length)), scores[c], 1e-4);
            }

            Assert.Equal(-Math.Log(scores.Sum(score => Math.Exp(score))), _model.ContentLogOdds(sums), 1e-4);
            int best = scores.AsSpan().IndexOf(scores.Max());
            Assert.Equal((BoilerplateCategory)(best + 1), _model.Predict(page, block, document.GetText(block)));
        }
    }

    [Fact]
    public void Sums_HashesOfEmptyBuckets_AreUnknown()
    {
        var levels = new ulong[2];
        levels[1] = 1;
        var model = new CategoryModel(levels, new float[CategoryModel.Classes], new float[CategoryModel.Classes]);
        CategoryModel.Sums sums = model.Begin();

        sums.Add(0);
        sums.Add(uint.MaxValue);
        sums.AddUnknown();

        Assert.Equal((3, 1), (sums.Count, sums.Known));
        Assert.Equal(1f / 3, sums.KnownShare);
    }

    [Fact]
    public void ContentLogOdds_NoHashes_IsThatOfTheBiases()
    {
        var model = new CategoryModel(new ulong[2], new float[CategoryModel.Classes], new float[CategoryModel.Classes]);

        Assert.Equal(-Math.Log(CategoryModel.Classes), model.ContentLogOdds(model.Begin()), 1e-6);
    }

    [Fact]
    public void Choose_DoubtfulBlock_FollowsItsNeighbours()
    {
        float[] doubtful = Probabilities(BoilerplateCategory.ShopUi, 0.3f, BoilerplateCategory.SubscriptionPaywall, 0.25f);
        float[] subscription = Probabilities(BoilerplateCategory.SubscriptionPaywall, 0.9f);

        Assert.Equal(BoilerplateCategory.ShopUi, CategoryModel.Choose(doubtful, [], []));
        Assert.Equal(BoilerplateCategory.SubscriptionPaywall, CategoryModel.Choose(doubtful, subscription, []));
        Assert.Equal(BoilerplateCategory.SubscriptionPaywall, CategoryModel.Choose(doubtful, [], subscription));
    }

    [Fact]
    public void Choose_SureBlock_DoesNot()
    {
        float[] cookies = Probabilities(BoilerplateCategory.CookieConsent, 0.97f);
        float[] subscription = Probabilities(BoilerplateCategory.SubscriptionPaywall, 0.9f);

        Assert.Equal(BoilerplateCategory.CookieConsent, CategoryModel.Choose(cookies, subscription, subscription));
    }

    [Fact]
    public void Choose_NothingProbable_IsOtherUi() =>
        Assert.Equal(BoilerplateCategory.OtherUi, CategoryModel.Choose([.. Enumerable.Repeat(1f / CategoryModel.Classes, CategoryModel.Classes)], [], []));

    [Theory]
    [InlineData(3, CategoryModel.Classes, CategoryModel.Classes)]
    [InlineData(1, CategoryModel.Classes, CategoryModel.Classes)]
    [InlineData(4, CategoryModel.Classes - 1, CategoryModel.Classes)]
    [InlineData(4, CategoryModel.Classes, CategoryModel.Classes + 1)]
    public void Model_SizesThatDoNotFit_IsInvalid(int levels, int scales, int biases) =>
        Assert.Throws<InvalidDataException>(() => new CategoryModel(new ulong[levels], new float[scales], new float[biases]));

    /// <summary>Some categories have these probabilities, the others share the rest.</summary>
    private static float[] Probabilities(BoilerplateCategory first, float p, BoilerplateCategory second = BoilerplateCategory.None, float q = 0)
    {
        int others = CategoryModel.Classes - (second == BoilerplateCategory.None ? 1 : 2);
        float[] all = [.. Enumerable.Repeat((1 - p - q) / others, CategoryModel.Classes)];
        all[(int)first - 1] = p;
        if (second != BoilerplateCategory.None)
            all[(int)second - 1] = q;
        return all;
    }

    /// <summary>A level of two's complement in four bits, squared with its sign.</summary>
    private int WeightOf(uint bucket, int category)
    {
        int level = (int)(_model.Levels[(int)bucket] >> CategoryModel.ShiftOf(category)) & 0xF;
        level = level >= 8 ? level - 16 : level;
        return level * Math.Abs(level);
    }
}
