using Boilerplate.Features;
using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Preparation;

/// <summary>Prepares pages in parallel; the result does not depend on the number of threads.</summary>
internal static class PreparedCorpus
{
    public static IReadOnlyList<PreparedPage> Prepare<TFeatures>(IReadOnlyList<TrainingPage> pages, Func<TrainingPage, int> foldOf, int bits)
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

    /// <summary>Folds by group: the hosts of pages together with all that was made from them, composed documents by their own.</summary>
    public static Func<TrainingPage, int> FoldsOf(IEnumerable<TrainingPage> pages, int count)
    {
        HostFolds folds = HostFolds.Assign(pages.Select(page => new PageKey(page.Id, "http://" + page.Group, page.PageType)), count);
        return page => folds.FoldOfHost.TryGetValue(page.Group, out int fold)
            ? fold
            : DocumentComposer.FoldOf(page.Group) ?? (int)(Documents.StringHash.OfName(page.Group) % (uint)count);
    }
}
