using Boilerplate.Documents;
using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Preparation;

/// <summary>
/// Composes documents of real prose with real interface strings around and inside, often in another language. A document
/// takes all its lines from sources of one fold, so that its scores are never of lines that their model has seen.
/// </summary>
internal sealed class DocumentComposer
{
    private readonly Random _random;
    private readonly Dictionary<(int Fold, string Language), List<MultilingualString>> _strings;
    private readonly Dictionary<(int Fold, string Language), List<MultilingualString>> _prose;
    private readonly (int Fold, string Language)[] _keys;

    public DocumentComposer(IEnumerable<MultilingualString> strings, IEnumerable<MultilingualString> prose, int folds, int seed)
    {
        _random = new Random(seed);
        _strings = Group(strings, folds);
        _prose = Group(prose, folds);
        _keys = [.. _prose.Keys.Where(key => _prose[key].Count >= 20).OrderBy(key => key.Language, StringComparer.Ordinal).ThenBy(key => key.Fold)];
    }

    /// <summary>Composes documents; the group <c>composed:N</c> names the fold N.</summary>
    public IEnumerable<TrainingPage> Compose(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (int fold, string language) = _keys[_random.Next(_keys.Length)];
            List<(string Text, sbyte Label)> lines = [.. ProseLines(fold, language)];
            // A quarter has none at all: not every text is to lose something.
            if (_random.NextDouble() >= 0.25)
                InsertNotices(lines, fold, language);
            yield return new TrainingPage
            {
                Id = $"{TextCorpus.Composed}:{i}",
                Source = TextCorpus.Composed,
                Group = $"{TextCorpus.Composed}:{fold}",
                Language = language,
                Input = string.Join('\n', lines.Select(line => line.Text)),
                IsHtml = false,
                LineLabels = [.. lines.Select(line => line.Label)],
                Weight = 0.5,
            };
        }
    }

    /// <summary>The fold of a composed document's group; null for others.</summary>
    public static int? FoldOf(string group) =>
        group.StartsWith(TextCorpus.Composed + ":", StringComparison.Ordinal)
            ? int.Parse(group.AsSpan(TextCorpus.Composed.Length + 1), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static Dictionary<(int, string), List<MultilingualString>> Group(IEnumerable<MultilingualString> lines, int folds) => lines
        .GroupBy(line => ((int)(StringHash.OfName(line.Source) % (uint)folds), line.Language))
        .ToDictionary(group => group.Key, group => group.ToList());

    private IEnumerable<(string, sbyte)> ProseLines(int fold, string language)
    {
        List<MultilingualString> source = _prose[(fold, language)];
        int count = 3 + _random.Next(15);
        int start = _random.Next(source.Count);
        var line = new List<string>();
        for (int i = 0; i < count; i++)
        {
            // Sentences of one source in a row make a paragraph now and then.
            line.Clear();
            int sentences = _random.NextDouble() < 0.5 ? 1 : 1 + _random.Next(5);
            for (int s = 0; s < sentences; s++)
                line.Add(source[start++ % source.Count].Text.ReplaceLineEndings(" "));
            yield return (string.Join(' ', line), 1);
        }
    }

    private void InsertNotices(List<(string, sbyte)> lines, int fold, string language)
    {
        string notices = language;
        if (_random.NextDouble() < 0.4 || !_strings.ContainsKey((fold, notices)))
        {
            string[] others = [.. _strings.Keys.Where(key => key.Fold == fold).Select(key => key.Language).Order(StringComparer.Ordinal)];
            if (others.Length == 0)
                return;
            notices = others[_random.Next(others.Length)];
        }

        List<MultilingualString> source = _strings[(fold, notices)];
        int groups = 1 + _random.Next(3);
        for (int g = 0; g < groups; g++)
        {
            double place = _random.NextDouble();
            int at = place < 0.6 ? lines.Count : place < 0.75 ? 0 : _random.Next(lines.Count + 1);
            int size = 1 + _random.Next(4);
            int start = _random.Next(source.Count);
            for (int i = 0; i < size; i++)
                lines.Insert(at + i, (source[(start + i) % source.Count].Text.ReplaceLineEndings(" "), 0));
        }
    }
}
