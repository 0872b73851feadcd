using Boilerplate.Features;
using Boilerplate.Training.Learning;

namespace Boilerplate.Training.Preparation;

/// <summary>Prepares pages in parallel; the result does not depend on the number of threads.</summary>
internal static class PreparedCorpus
{
    public static IReadOnlyList<PreparedPage> Prepare<TFeatures>(IReadOnlyList<TrainingPage> pages, Func<TrainingPage, int> foldOf, HashBits bits)
        where TFeatures : class, IFeatureSet, new()
    {
        var prepared = new PreparedPage[pages.Count];
        Parallel.For(
            0, pages.Count,
            () => new PagePreparer<TFeatures>(bits),
            (i, _, preparer) =>
            {
                prepared[i] = preparer.Prepare(pages[i], foldOf(pages[i]));
                return preparer;
            },
            _ => { });
        return prepared;
    }
}
