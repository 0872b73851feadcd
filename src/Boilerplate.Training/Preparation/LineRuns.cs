namespace Boilerplate.Training.Preparation;

/// <summary>Runs of lines by fold, to compose documents of: what a document takes comes from one fold.</summary>
internal sealed class LineRuns
{
    private readonly Dictionary<int, List<Run>> _byFold = [];

    public void Add(int fold, string? language, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        if (!_byFold.TryGetValue(fold, out List<Run>? runs))
            _byFold.Add(fold, runs = []);
        runs.Add(new Run(language, lines));
    }

    /// <summary>A run of a fold, each as likely; null where the fold has none.</summary>
    public Run? Draw(int fold, Random random) =>
        _byFold.TryGetValue(fold, out List<Run>? runs) ? runs[random.Next(runs.Count)] : null;

    /// <summary>Lines that stood together.</summary>
    internal sealed record Run(string? Language, IReadOnlyList<string> Lines);
}
