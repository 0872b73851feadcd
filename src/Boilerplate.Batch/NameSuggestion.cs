namespace Boilerplate.Batch;

/// <summary>Finds what somebody most likely meant by a mistyped name.</summary>
public static class NameSuggestion
{
    /// <summary>
    /// The candidate that the fewest edits (insert, delete, replace, swap two neighbours) turn the name into, ignoring case;
    /// the first of equals. <see langword="null"/> where more than a third of the name would have to change.
    /// </summary>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        string? closest = null;
        int fewest = (name.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int edits = Distance(name, candidate);
            if (edits < fewest)
                (closest, fewest) = (candidate, edits);
        }

        return closest;
    }

    /// <summary>The text to put behind a message: <c>; did you mean 'X'?</c>, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Closest(name, candidates) is { } closest ? $"; did you mean '{closest}'?" : "";

    /// <summary>As <see cref="Hint"/>, for a path that is not there, from what else is in its folder.</summary>
    public static string HintForPath(string path)
    {
        string name = Path.GetFileName(path);
        string folder = Path.GetDirectoryName(path) ?? "";
        string place = folder.Length == 0 ? "." : folder;
        if (name.Length == 0 || !Directory.Exists(place))
            return "";
        IEnumerable<string> others = Directory.EnumerateFileSystemEntries(place).Select(entry => Path.GetFileName(entry));
        return Closest(name, others.Order(StringComparer.Ordinal)) is { } closest
            ? $"; did you mean '{Path.Combine(folder, closest)}'?"
            : "";
    }

    private static int Distance(string a, string b)
    {
        int[,] edits = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            edits[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            edits[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = AreEqual(a[i - 1], b[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && AreEqual(a[i - 1], b[j - 2]) && AreEqual(a[i - 2], b[j - 1]))
                    best = Math.Min(best, edits[i - 2, j - 2] + 1);
                edits[i, j] = best;
            }
        }

        return edits[a.Length, b.Length];
    }

    private static bool AreEqual(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
