using System.Text.Json;

namespace Boilerplate.Benchmarks;

/// <summary>The labelled paragraphs of the repository's written documents: what a model of a realistic size is trained on.</summary>
internal static class BenchmarkDocuments
{
    /// <summary>All paragraphs in the order of the files' names.</summary>
    /// <exception cref="InvalidOperationException">The benchmarks do not run inside the repository.</exception>
    public static IEnumerable<(string Text, bool IsContent)> Paragraphs()
    {
        string root = BenchmarkPages.Root() ?? throw new InvalidOperationException("The documents are in the repository; run the benchmarks inside it.");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, "training-data", "documents"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using JsonDocument document = JsonDocument.Parse(line);
                foreach (JsonElement paragraph in document.RootElement.GetProperty("paragraphs").EnumerateArray())
                    yield return (paragraph.GetProperty("text").GetString() ?? "", paragraph.GetProperty("label").GetString() == "content");
            }
        }
    }
}
