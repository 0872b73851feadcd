using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Preparation;

/// <summary>
/// Boilerplate to put into documents: runs from the documents that we wrote, runs of lines from real pages, and interface
/// strings, of which every category is as likely, so that the rare ones are learned too.
/// </summary>
internal sealed class NoticePool
{
    private const int MaxRun = 9;

    private readonly LineRuns _written = new();
    private readonly LineRuns _pages = new();
    private readonly Dictionary<(int Fold, string Language), Dictionary<string, List<string>>> _strings = [];
    private readonly Dictionary<int, List<string>> _languages = [];

    public void AddWritten(TrainingPage page, int fold) => AddRuns(_written, page.Input.Split('\n'), page.LineLabels ?? [], page.Language, fold);

    /// <summary>Adds the runs of boilerplate lines of a flattened page.</summary>
    public void AddPage(TrainingPage page, int fold) => AddRuns(_pages, page.Input.Split('\n'), page.LineLabels ?? [], page.Language, fold);

    public void AddString(MultilingualString line, int fold)
    {
        if (!_strings.TryGetValue((fold, line.Language), out Dictionary<string, List<string>>? categories))
        {
            _strings.Add((fold, line.Language), categories = []);
            if (!_languages.TryGetValue(fold, out List<string>? languages))
                _languages.Add(fold, languages = []);
            languages.Add(line.Language);
        }

        if (!categories.TryGetValue(line.Kind, out List<string>? lines))
            categories.Add(line.Kind, lines = []);
        lines.Add(line.Text.ReplaceLineEndings(" "));
    }

    /// <summary>Lines that stand together in one language: often the document's, often another.</summary>
    public IReadOnlyList<string> Draw(int fold, string? language, Random random)
    {
        double kind = random.NextDouble();
        if (kind < 0.4)
            return DrawRun(_written, fold, random);
        return kind < 0.6 ? DrawRun(_pages, fold, random) : DrawStrings(fold, language, random);
    }

    private static void AddRuns(LineRuns runs, string[] lines, sbyte[] labels, string? language, int fold)
    {
        // An empty text still splits into one line, which has no label.
        if (labels.Length == 0)
            return;
        int start = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && labels[i] == 0 && i - start < MaxRun)
                continue;
            runs.Add(fold, language, lines[start..i]);
            start = i < lines.Length && labels[i] == 0 ? i : i + 1;
        }
    }

    private static IReadOnlyList<string> DrawRun(LineRuns runs, int fold, Random random)
    {
        if (runs.Draw(fold, random) is not { } run)
            return [];
        int count = 1 + random.Next(run.Lines.Count);
        int start = random.Next(run.Lines.Count - count + 1);
        return [.. run.Lines.Skip(start).Take(count)];
    }

    private List<string> DrawStrings(int fold, string? language, Random random)
    {
        var lines = new List<string>();
        if (!_languages.TryGetValue(fold, out List<string>? languages))
            return lines;
        if (language is null || random.NextDouble() < 0.4 || !_strings.ContainsKey((fold, language)))
            language = languages[random.Next(languages.Count)];
        List<List<string>> categories = [.. _strings[(fold, language)].Values];
        int count = 1 + random.Next(5);
        for (int i = 0; i < count; i++)
        {
            List<string> source = categories[random.Next(categories.Count)];
            lines.Add(source[random.Next(source.Count)]);
        }

        return lines;
    }
}
