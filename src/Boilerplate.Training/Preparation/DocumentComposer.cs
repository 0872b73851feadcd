using System.Globalization;
using System.Runtime.InteropServices;

namespace Boilerplate.Training.Preparation;

/// <summary>
/// Composes documents of real and written content with notices before, inside and after it, often in another language; some are
/// lines of several texts, each in its language, in any order. A document takes all its lines from one fold, so that its scores
/// are never of lines that their model has seen.
/// </summary>
internal sealed class DocumentComposer(ContentPool content, NoticePool notices, int folds, int seed)
{
    /// <summary>Documents without any notice: not every text is to lose something.</summary>
    private const double ShareWithout = 0.25;

    /// <summary>Documents of several texts in any order: the languages of a line's neighbours say nothing there.</summary>
    private const double ShareMixed = 0.1;
    private const int MaxMixedTexts = 4;
    private const int MaxMixedLines = 10;

    private readonly Random _random = new(seed);

    /// <summary>Composes documents; the group <c>composed:N</c> names the fold N.</summary>
    public IEnumerable<TrainingPage> Compose(int count)
    {
        for (int i = 0; i < count; i++)
        {
            int fold = i % folds;
            if (content.Draw(fold, _random) is not { } body)
                continue;
            bool isMixed = _random.NextDouble() < ShareMixed;
            List<(string Text, sbyte Label)> lines = [.. (isMixed ? DrawTexts(body, fold) : body.Lines).Select(line => (line, (sbyte)1))];
            if (_random.NextDouble() >= ShareWithout)
                InsertNotices(lines, fold, body.Language);
            if (isMixed)
                _random.Shuffle(CollectionsMarshal.AsSpan(lines));
            yield return new TrainingPage
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{TextCorpus.Composed}:{i}"),
                Source = TextCorpus.Composed,
                Group = string.Create(CultureInfo.InvariantCulture, $"{TextCorpus.Composed}:{fold}"),
                Language = body.Language,
                Input = string.Join('\n', lines.Select(line => line.Text)),
                IsHtml = false,
                LineLabels = [.. lines.Select(line => line.Label)],
                Weight = 1.5,
            };
        }
    }

    /// <summary>The fold of a composed document's group; null for others.</summary>
    public static int? FoldOf(string group) =>
        group.StartsWith(TextCorpus.Composed + ":", StringComparison.Ordinal)
            ? int.Parse(group.AsSpan(TextCorpus.Composed.Length + 1), CultureInfo.InvariantCulture)
            : null;

    /// <summary>Some lines of a text and of others.</summary>
    private List<string> DrawTexts(LineRuns.Run first, int fold)
    {
        var lines = new List<string>();
        int texts = 2 + _random.Next(MaxMixedTexts - 1);
        for (int i = 0; i < texts; i++)
        {
            if ((i == 0 ? first : content.Draw(fold, _random)) is not { } text)
                continue;
            int count = Math.Min(text.Lines.Count, 2 + _random.Next(MaxMixedLines - 1));
            lines.AddRange(text.Lines.Skip(_random.Next(text.Lines.Count - count + 1)).Take(count));
        }

        return lines;
    }

    private void InsertNotices(List<(string, sbyte)> lines, int fold, string? language)
    {
        int groups = 1 + _random.Next(3);
        for (int g = 0; g < groups; g++)
        {
            // Most stand after the text, some before it, some inside.
            double place = _random.NextDouble();
            int at = place < 0.6 ? lines.Count : place < 0.75 ? 0 : _random.Next(lines.Count + 1);
            lines.InsertRange(at, notices.Draw(fold, language, _random).Select(line => (line, (sbyte)0)));
        }
    }
}
