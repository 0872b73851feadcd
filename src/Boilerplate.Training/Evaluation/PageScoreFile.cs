using System.Text.Json;

namespace Boilerplate.Training.Evaluation;

/// <summary>Writes a JSON line for each scored page, to look at the worst ones; nothing without a path.</summary>
internal sealed class PageScoreFile(string? path) : IDisposable
{
    private readonly StreamWriter? _writer = path is null ? null : new StreamWriter(path);

    public void Write(string mode, string set, IEnumerable<ScoredPage> pages)
    {
        foreach (ScoredPage page in pages)
        {
            _writer?.WriteLine(JsonSerializer.Serialize(new
            {
                id = page.Id,
                set,
                mode,
                policy = page.Policy.ToString().ToLowerInvariant(),
                type = page.PageType,
                lang = page.Language,
                f1 = page.Score.F1,
                precision = page.Score.Precision,
                recall = page.Score.Recall,
                with = page.Score.With,
                without = page.Score.Without,
                threshold = Math.Round(page.Threshold, 4),
                expected_words = Math.Round(page.ExpectedWords, 1),
                kept_words = Math.Round(page.KeptWords, 1),
            }));
        }
    }

    public void Dispose() => _writer?.Dispose();
}
