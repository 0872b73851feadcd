namespace Boilerplate.Training.Evaluation;

/// <summary>
/// The parts of a document that are written by the tool, each between the lines <c>&lt;!-- NAME:begin --&gt;</c> and
/// <c>&lt;!-- NAME:end --&gt;</c>.
/// </summary>
internal static class MarkdownSections
{
    /// <summary>Replaces the sections that the document has; the others are passed over.</summary>
    /// <exception cref="InvalidDataException">It has none of them.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, string> sections)
    {
        string text = File.ReadAllText(path);
        bool any = false;
        foreach ((string name, string body) in sections)
        {
            int begin = text.IndexOf(Begin(name), StringComparison.Ordinal);
            int end = text.IndexOf($"<!-- {name}:end -->", StringComparison.Ordinal);
            if (begin < 0 || end < begin)
                continue;
            text = text[..(begin + Begin(name).Length)] + "\n" + body + text[end..];
            any = true;
        }

        if (!any)
            throw new InvalidDataException($"{path}: has no lines {string.Join(" or ", sections.Keys.Select(Begin))} to write figures after.");
        File.WriteAllText(path, text);
    }

    private static string Begin(string name) => $"<!-- {name}:begin -->";
}
