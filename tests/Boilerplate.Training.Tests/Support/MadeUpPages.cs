using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Support;

/// <summary>Small generated pages and texts with known labels, enough to train tiny models on.</summary>
internal static class MadeUpPages
{
    private static readonly string[] s_words = "river bridge water town museum summer council harbour record winter engineer village market school garden".Split(' ');
    private static readonly string[] s_notices = ["Subscribe to our newsletter", "Log in", "Share this story", "All rights reserved", "Read also", "We use cookies"];

    public static IReadOnlyList<TrainingPage> Html(int count) => [.. Enumerable.Range(0, count).Select(i => Page(i, isHtml: true))];

    public static IReadOnlyList<TrainingPage> Texts(int count) => [.. Enumerable.Range(0, count).Select(i => Page(i, isHtml: false))];

    /// <summary>Category models of one notice a category and some content.</summary>
    public static CategoryModels Categories(TrainingOptions options) => new(
        options,
        [
            .. Enum.GetValues<BoilerplateCategory>().Skip(1).Select((category, i) => new CategoryExample($"notice of kind {category}", category, 1, i % options.Folds)),
            .. Enumerable.Range(0, 16).Select(i => new CategoryExample(Sentence(new Random(i)), BoilerplateCategory.None, 1, i % options.Folds)),
        ]);

    /// <summary>A prepared page of rows without features, for what reads labels and weights alone.</summary>
    public static PreparedPage Prepared(string id, params float[] weights) => new()
    {
        Page = new TrainingPage { Id = id, Source = "made-up", Group = id, Input = "", IsHtml = false },
        Fold = 0,
        Blocks = [.. weights.Select((_, i) => $"block {i}")],
        Tokens = [.. weights.Select(_ => 1f)],
        Labels = [.. weights.Select(_ => (sbyte)1)],
        Weights = weights,
        Coverage = 1,
        Rows = [],
        Columns = 0,
        Buckets = [],
    };

    private static TrainingPage Page(int number, bool isHtml)
    {
        var random = new Random(number);
        string[] content = [.. Enumerable.Range(0, 6).Select(_ => Sentence(random))];
        string[] notices = [.. Enumerable.Range(0, 4).Select(_ => s_notices[random.Next(s_notices.Length)])];
        string html = $"<title>{content[0]}</title><nav><a href=/>{notices[0]}</a></nav><main><h1>{content[0]}</h1>"
            + $"{string.Concat(content.Skip(1).Select(line => $"<p class=body>{line}</p>"))}</main>"
            + $"<footer class=foot>{string.Concat(notices.Skip(1).Select(line => $"<div>{line}</div>"))}</footer>";
        return new TrainingPage
        {
            Id = $"made-up:{number}",
            Source = "made-up",
            Group = $"site-{number % 12}.example",
            Input = isHtml ? html : string.Join('\n', [notices[0], .. content, .. notices.Skip(1)]),
            IsHtml = isHtml,
            Gold = string.Join('\n', content),
            LineLabels = [0, 1, 1, 1, 1, 1, 1, 0, 0, 0],
        };
    }

    private static string Sentence(Random random)
    {
        string[] words = [.. Enumerable.Range(0, random.Next(6, 30)).Select(_ => s_words[random.Next(s_words.Length)])];
        return $"The {string.Join(' ', words)}.";
    }
}
