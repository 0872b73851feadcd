using Boilerplate.Training.Datasets;
using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Preparation;

/// <summary>
/// The plain texts to learn from: whole pages flattened to lines, what extractors left over, the documents that we wrote,
/// and documents composed of real prose and real interface strings.
/// </summary>
internal static class TextCorpus
{
    public const string Flattened = "flattened";
    public const string Leftovers = "leftovers";
    public const string Written = "written";
    public const string WrittenEval = "written-eval";
    public const string Composed = "composed";
    public const string Lines = "lines";

    /// <summary>Each visible block of prepared pages on a line of its own.</summary>
    public static IEnumerable<TrainingPage> Flatten(IEnumerable<PreparedPage> pages)
    {
        foreach (PreparedPage page in pages)
        {
            var lines = new List<string>();
            var labels = new List<sbyte>();
            for (int i = 0; i < page.Count; i++)
            {
                if (page.Hidden?[i] == true)
                    continue;
                lines.Add(OneLine(page.Blocks[i]));
                labels.Add(page.Labels[i]);
            }

            yield return new TrainingPage
            {
                Id = $"{Flattened}:{page.Page.Id}",
                Source = $"{Flattened}-{page.Page.Source}",
                Group = page.Page.Group,
                Url = page.Page.Url,
                Language = page.Page.Language,
                PageType = page.Page.PageType,
                Input = string.Join('\n', lines),
                IsHtml = false,
                Policy = page.Page.Policy,
                IsVariant = page.Page.IsVariant,
                UnknownHashes = page.Page.UnknownHashes,
                Gold = page.Page.Gold,
                With = page.Page.With,
                Without = page.Page.Without,
                LineLabels = [.. labels],
                Weight = page.Coverage < 0.8 ? 0 : page.Page.Weight,
                LexicalWeight = 0.4,
            };
        }
    }

    /// <summary>Extractors' outputs, labelled by alignment with the gold of their page.</summary>
    public static IEnumerable<TrainingPage> ReadLeftovers(string path, IReadOnlyDictionary<string, PreparedPage> pages)
    {
        foreach (ExtractorOutput output in ExtractorOutput.Read(path))
        {
            foreach (string id in (string[])[output.Id, PageVariants.MainIdOf(output.Id)])
            {
                if (pages.TryGetValue(id, out PreparedPage? page) && !string.IsNullOrEmpty(page.Page.Gold) && !string.IsNullOrWhiteSpace(output.Text))
                    yield return Leftover(output, page);
            }
        }
    }

    private static TrainingPage Leftover(ExtractorOutput output, PreparedPage prepared)
    {
        TrainingPage page = prepared.Page;
        return new TrainingPage
        {
            Id = $"{Leftovers}:{output.Extractor}:{page.Id}",
            Source = $"{Leftovers}-{output.Extractor}",
            Group = page.Group,
            Url = page.Url,
            Language = page.Language,
            PageType = page.PageType,
            Input = output.Text,
            IsHtml = false,
            Gold = page.Gold,
            Weight = page.Weight * 0.5,
            Policy = page.Policy,
            IsVariant = page.IsVariant,
            HasGaps = page.HasGaps,
            UnknownTexts = prepared.Blocks.Where((_, i) => prepared.Labels[i] == PreparedPage.Unknown).ToHashSet(),
        };
    }

    /// <summary>Single lines without any context: interface strings and prose, at most so many of a language and kind.</summary>
    public static IEnumerable<TrainingPage> ReadLines(IEnumerable<MultilingualString> lines, bool isContent, int limit)
    {
        var counts = new Dictionary<(string, string), int>();
        int number = 0;
        foreach (MultilingualString line in lines)
        {
            int count = counts[(line.Language, line.Kind)] = counts.GetValueOrDefault((line.Language, line.Kind)) + 1;
            if (count > limit)
                continue;
            yield return new TrainingPage
            {
                Id = $"{Lines}:{(isContent ? "prose" : "strings")}:{number++}",
                Source = Lines,
                Group = line.Source,
                Language = line.Language,
                Input = line.Text.ReplaceLineEndings(" "),
                IsHtml = false,
                LineLabels = [isContent ? (sbyte)1 : (sbyte)0],
                Weight = 0.4,
            };
        }
    }

    public static string IdOfWritten(string document) => $"{Written}:{document}";

    /// <summary>Documents that we wrote, of one split.</summary>
    public static IEnumerable<TrainingPage> ReadWritten(string folder, DataSplit split)
    {
        foreach (WrittenDocument document in ReadDocuments(folder, split))
        {
            yield return new TrainingPage
            {
                Id = IdOfWritten(document.Id),
                Source = split == DataSplit.Train ? Written : WrittenEval,
                Group = IdOfWritten(document.Id),
                Language = document.Language,
                OtherLanguages = [.. document.Paragraphs.Select(paragraph => paragraph.Language).OfType<string>().Distinct()],
                PageType = document.Genre,
                Input = string.Join('\n', document.Paragraphs.Select(paragraph => paragraph.Text)),
                IsHtml = false,
                Gold = string.Join('\n', document.Paragraphs.Where(paragraph => paragraph.Label == BlockLabel.Content).Select(paragraph => paragraph.Text)),
                LineLabels = [.. document.Paragraphs.Select(paragraph => (sbyte)(paragraph.Label == BlockLabel.Content ? 1 : 0))],
                Weight = split == DataSplit.Train ? 10 : 0,
                LexicalWeight = 1.5,
            };
        }
    }

    /// <summary>The same documents as they were written, in the same order.</summary>
    public static IEnumerable<WrittenDocument> ReadDocuments(string folder, DataSplit split) =>
        Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(WrittenDocumentReader.Read).Where(document => document.Split == split);

    private static string OneLine(string block) => block.AsSpan().IndexOfAny('\n', '\r') < 0 ? block : block.ReplaceLineEndings(" ");
}
