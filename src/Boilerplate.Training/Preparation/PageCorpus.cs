using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Preparation;

/// <summary>The HTML pages to learn from and to evaluate on.</summary>
internal static class PageCorpus
{
    /// <summary>Sets to learn from, with the weight of their pages; silver golds count less.</summary>
    public static readonly IReadOnlyDictionary<string, double> TrainingSets = new Dictionary<string, double>
    {
        ["wcxb"] = 1,
        ["fundus"] = 0.6,
        ["news-424"] = 0.4,
        ["zh-69"] = 0.6,
        ["daniel"] = 0.5,
        ["postlight"] = 0.3,
        ["readability-forks"] = 0.2,
        ["ftr-silver"] = 0.2,
    };

    /// <summary>Sets whose gold keeps titles and what else a reader came for; the others keep body text only.</summary>
    private static readonly HashSet<string> s_mainSets = ["wcxb", "daniel", "dragnet"];

    /// <summary>One host's pages together count no more than this many, so that no site's layout rules.</summary>
    private const double MaxPagesPerGroup = 12;

    /// <summary>Reads sets by name from a folder of <c>NAME-dev.jsonl.zst</c>.</summary>
    /// <param name="mayTrain">Whether a set may be learned from; the pages of others have no weight.</param>
    /// <exception cref="FileNotFoundException">A set is not there.</exception>
    public static List<TrainingPage> Read(string folder, IEnumerable<string> sets, Func<string, bool> mayTrain)
    {
        var pages = new List<TrainingPage>();
        foreach (string set in sets)
        {
            double weight = TrainingSets.TryGetValue(set, out double value) && mayTrain(set) ? value : 0;
            foreach (LabeledPage page in PageSetReader.Read(PathOf(folder, set)))
                pages.Add(Convert(page, set, weight));
        }

        return Cap(pages);
    }

    public static string PathOf(string folder, string set)
    {
        string path = Path.Combine(folder, FileOf(set));
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path}: not there; training-data/README.md says where the sets come from.", path);
    }

    public static string FileOf(string set) => $"{set}-dev.jsonl.zst";

    private static TrainingPage Convert(LabeledPage page, string set, double weight) => new()
    {
        Id = page.Id,
        Source = set,
        Group = HostFolds.HostOf(PageKey.Of(page)),
        Url = page.Url,
        Language = page.Language,
        PageType = page.PageType,
        Input = page.Html,
        IsHtml = true,
        Gold = page.MainContent,
        With = page.With,
        Without = page.Without,
        Weight = weight,
        HasGaps = set == "fundus",
        Policy = s_mainSets.Contains(set) ? Policy.Main : Policy.Article,
    };

    private static List<TrainingPage> Cap(List<TrainingPage> pages)
    {
        Dictionary<string, int> sizes = pages.GroupBy(page => page.Group).ToDictionary(group => group.Key, group => group.Count());
        return [.. pages.Select(page => page with { Weight = page.Weight * Math.Min(1, MaxPagesPerGroup / sizes[page.Group]) })];
    }
}
