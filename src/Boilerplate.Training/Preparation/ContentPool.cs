using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Preparation;

/// <summary>Content to put notices into: the content lines of real pages and of written documents, and prose in many languages.</summary>
internal sealed class ContentPool
{
    private const int MinProseLines = 20;

    private readonly LineRuns _pages = new();
    private readonly LineRuns _written = new();
    private readonly Dictionary<(int Fold, string Language), List<string>> _prose = [];
    private readonly Dictionary<int, List<string>> _languages = [];

    public void AddPage(TrainingPage page, int fold) => _pages.Add(fold, page.Language, ContentLines(page));

    public void AddWritten(TrainingPage page, int fold) => _written.Add(fold, page.Language, ContentLines(page));

    public void AddProse(MultilingualString line, int fold)
    {
        (int Fold, string Language) key = (fold, line.Language);
        if (!_prose.TryGetValue(key, out List<string>? lines))
            _prose.Add(key, lines = []);
        lines.Add(line.Text.ReplaceLineEndings(" "));
        if (lines.Count != MinProseLines)
            return;
        if (!_languages.TryGetValue(fold, out List<string>? languages))
            _languages.Add(fold, languages = []);
        languages.Add(line.Language);
    }

    public LineRuns.Run? Draw(int fold, Random random)
    {
        double kind = random.NextDouble();
        if (kind < 0.4)
            return _pages.Draw(fold, random);
        return kind < 0.6 ? _written.Draw(fold, random) : DrawProse(fold, random);
    }

    private static string[] ContentLines(TrainingPage page)
    {
        sbyte[] labels = page.LineLabels ?? [];
        return labels.Length == 0 ? [] : [.. page.Input.Split('\n').Where((_, i) => labels[i] == 1)];
    }

    private LineRuns.Run? DrawProse(int fold, Random random)
    {
        if (!_languages.TryGetValue(fold, out List<string>? languages))
            return null;
        string language = languages[random.Next(languages.Count)];
        List<string> source = _prose[(fold, language)];
        int next = random.Next(source.Count);
        var lines = new List<string>();
        int count = 3 + random.Next(15);
        for (int i = 0; i < count; i++)
        {
            // Lines of one source in a row make a paragraph now and then.
            int sentences = random.NextDouble() < 0.5 ? 1 : 1 + random.Next(5);
            lines.Add(string.Join(' ', Enumerable.Range(0, sentences).Select(_ => source[next++ % source.Count])));
        }

        return new LineRuns.Run(language, lines);
    }
}
