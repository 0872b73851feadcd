using System.Text;

namespace Boilerplate.Training.Datasets;

/// <summary>
/// Folds for cross-validation in which all pages of a host stand together, evened out by size and page type.
/// The same pages give the same folds in any order.
/// </summary>
internal sealed class HostFolds
{
    private readonly Dictionary<string, int> _foldOfId;
    private readonly Dictionary<string, int> _foldOfHost;

    private HostFolds(int count, Dictionary<string, int> foldOfId, Dictionary<string, int> foldOfHost)
    {
        Count = count;
        _foldOfId = foldOfId;
        _foldOfHost = foldOfHost;
    }

    public int Count { get; }

    public IReadOnlyDictionary<string, int> FoldOfHost => _foldOfHost;

    /// <exception cref="KeyNotFoundException">No page of that id was assigned.</exception>
    public int this[string id] => _foldOfId.TryGetValue(id, out int fold)
        ? fold
        : throw new KeyNotFoundException($"Page \"{id}\" has no fold.");

    /// <summary>The host that a page is grouped by: its registrable host, or its id where the address is unknown.</summary>
    public static string HostOf(PageKey page) => RegistrableHost.Of(page.Url) ?? page.Id;

    /// <exception cref="InvalidDataException">Two pages have the same id.</exception>
    public static HostFolds Assign(IEnumerable<PageKey> pages, int count, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var hosts = new Dictionary<string, List<PageKey>>(StringComparer.Ordinal);
        var totals = new Dictionary<string, int>(StringComparer.Ordinal);
        int pageCount = 0;
        foreach (PageKey page in pages)
        {
            string host = HostOf(page);
            if (!hosts.TryGetValue(host, out List<PageKey>? members)) hosts.Add(host, members = []);
            members.Add(page);
            totals[TypeOf(page)] = totals.GetValueOrDefault(TypeOf(page)) + 1;
            pageCount++;
        }

        string[] types = [.. totals.Keys.Order(StringComparer.Ordinal)];
        var fills = new Fill[count];
        for (int fold = 0; fold < count; fold++) fills[fold] = new Fill(new int[types.Length]);
        var foldOfId = new Dictionary<string, int>(pageCount, StringComparer.Ordinal);
        var foldOfHost = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string host, List<PageKey> members) in hosts
            .OrderByDescending(host => host.Value.Count)
            .ThenBy(host => StableHash(host.Key, seed))
            .ThenBy(host => host.Key, StringComparer.Ordinal))
        {
            var counts = new int[types.Length];
            foreach (PageKey page in members) counts[Array.BinarySearch(types, TypeOf(page), StringComparer.Ordinal)]++;

            int best = LeastFilled(fills, counts, [.. types.Select(type => totals[type])], pageCount);
            fills[best].Add(counts);
            foldOfHost.Add(host, best);
            foreach (PageKey page in members)
            {
                if (!foldOfId.TryAdd(page.Id, best)) throw new InvalidDataException($"Page id \"{page.Id}\" is not unique.");
            }
        }

        return new HostFolds(count, foldOfId, foldOfHost);
    }

    // How full a fold is counts half by all pages, half by pages of the types that the host brings.
    private static int LeastFilled(Fill[] fills, int[] counts, int[] totals, int pageCount)
    {
        int hostPages = counts.Sum();
        int best = 0;
        double bestCost = double.PositiveInfinity;
        for (int fold = 0; fold < fills.Length; fold++)
        {
            double cost = (double)fills[fold].Pages / pageCount;
            for (int type = 0; type < counts.Length; type++)
            {
                if (counts[type] > 0) cost += (double)counts[type] / hostPages * fills[fold].ByType[type] / totals[type];
            }

            if (cost < bestCost - 1e-12) (best, bestCost) = (fold, cost);
        }

        return best;
    }

    private static string TypeOf(PageKey page) => page.PageType ?? "";

    // FNV-1a: string.GetHashCode differs from run to run.
    private static ulong StableHash(string name, ulong seed)
    {
        ulong hash = 14695981039346656037 ^ (seed * 0x9E3779B97F4A7C15);
        foreach (byte value in Encoding.UTF8.GetBytes(name)) hash = (hash ^ value) * 1099511628211;
        return hash ^ (hash >> 32);
    }

    private sealed class Fill(int[] byType)
    {
        public int[] ByType { get; } = byType;

        public int Pages { get; private set; }

        public void Add(int[] counts)
        {
            for (int type = 0; type < counts.Length; type++) ByType[type] += counts[type];
            Pages += counts.Sum();
        }
    }
}
