using Boilerplate.Documents;

namespace Boilerplate.Training.Preparation;

/// <summary>
/// Further views of pages to learn from: pages of body-text golds under the policy <see cref="Policy.Main"/>, and pages as they look in
/// a language that training has not seen.
/// </summary>
internal static class PageVariants
{
    /// <summary>One page in so many is also learned from with unknown words.</summary>
    private const uint UnknownEvery = 4;

    private static readonly double[] s_unknownShares = [0.5, 0.8, 0.95, 1];

    /// <summary>The id of a page's variant under <see cref="Policy.Main"/>.</summary>
    public static string MainIdOf(string id) => id + "#main";

    /// <summary>The pages and their variants.</summary>
    public static IEnumerable<TrainingPage> With(IEnumerable<TrainingPage> pages)
    {
        foreach (TrainingPage page in pages)
        {
            yield return page;
            if (page.Weight <= 0)
                continue;
            if (page.Policy == Policy.Article)
                yield return UnderMain(page);
            uint draw = StringHash.OfName(page.Id);
            if (draw % UnknownEvery == 0)
                yield return WithUnknownWords(page, s_unknownShares[draw / UnknownEvery % s_unknownShares.Length]);
        }
    }

    /// <summary>What the gold leaves out by convention, the title, is unknown rather than boilerplate.</summary>
    private static TrainingPage UnderMain(TrainingPage page) => page with
    {
        Id = MainIdOf(page.Id),
        Policy = Policy.Main,
        GoldLacksTitle = true,
        IsVariant = true,
        Weight = page.Weight * 0.5,
    };

    private static TrainingPage WithUnknownWords(TrainingPage page, double share) => page with
    {
        Id = page.Id + "#unknown",
        UnknownHashes = share,
        IsVariant = true,
        Weight = page.Weight * 0.5,
    };
}
