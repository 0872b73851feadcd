using System.Text.Json;
using Boilerplate.Testing;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Evaluation;

/// <summary>Our scores against those of the reference scorer, page by page and group by group.</summary>
public sealed class ReferenceScorerTests
{
    [Theory]
    [InlineData("fundus-dev.jsonl.zst", null)]
    [InlineData("daniel-dev.jsonl.zst", "zh")]
    [InlineData("daniel-dev.jsonl.zst", "el")]
    [InlineData("trafilatura-dev.jsonl.zst", null)]
    [InlineData("wcxb-dev.jsonl.zst", null)]
    public void Of_FirstPages_AgreeWithReferenceScorer(string set, string? language)
    {
        string scorer = Repository.RequireShared("tools", "score_extraction.py");
        LabeledPage[] pages =
        [
            .. PageSetReader.Read(Repository.RequireShared("datasets", set))
                .Where(page => language is null || page.Language == language).Take(60),
        ];
        using var data = new TemporaryFile(".jsonl.gz", [.. pages.Select(ToJson)]);
        using var predictions = new TemporaryFile(
            ".jsonl", [.. pages.Select(page => JsonSerializer.Serialize(new { id = page.Id, text = Predict(page) }))]);
        using var rows = new TemporaryFile(".jsonl");

        string output = Python.Run(scorer, "--data", data.Path, "--pred", predictions.Path, "--pages", rows.Path, "--json");

        ScoredPage[] scored =
        [
            .. pages.Select(page => new ScoredPage(page.Id, page.PageType, page.Language,
                PageScore.Of(Predict(page), page.MainContent, page.With, page.Without))),
        ];
        string[] lines = File.ReadAllLines(rows.Path);
        Assert.Equal(pages.Length, lines.Length);
        for (int i = 0; i < lines.Length; i++) AssertPage(JsonDocument.Parse(lines[i]).RootElement, scored[i]);
        AssertGroups(JsonDocument.Parse(output).RootElement.GetProperty("groups"), EvaluationReport.Of(scored));
    }

    private static void AssertPage(JsonElement expected, ScoredPage page)
    {
        PageScore score = page.Score;
        Assert.EndsWith(expected.GetProperty("id").GetString()!, page.Id);
        AssertFigure(expected, "p", score.Precision);
        AssertFigure(expected, "r", score.Recall);
        AssertFigure(expected, "f1", score.F1);
        AssertFigure(expected, "with", score.With);
        AssertFigure(expected, "without", score.Without);
        Assert.Equal(expected.GetProperty("empty").GetBoolean(), score.IsEmpty);
    }

    private static void AssertGroups(JsonElement groups, EvaluationReport report)
    {
        Assert.Equal(groups.GetArrayLength(), report.Groups.Count);
        foreach (JsonElement expected in groups.EnumerateArray())
        {
            GroupScore score = report.Find(expected.GetProperty("group").GetString()!, expected.GetProperty("name").GetString()!)!;
            Assert.Equal(expected.GetProperty("pages").GetInt32(), score.Pages);
            Assert.Equal(expected.GetProperty("empty").GetInt32(), score.Empty);
            AssertFigure(expected, "f1", score.F1);
            AssertFigure(expected, "p", score.Precision);
            AssertFigure(expected, "r", score.Recall);
            AssertFigure(expected, "with", score.With);
            AssertFigure(expected, "without", score.Without);
            AssertFigure(expected, "with_n", score.WithListed);
            AssertFigure(expected, "without_n", score.WithoutListed);
        }
    }

    private static void AssertFigure(JsonElement expected, string name, double? actual)
    {
        JsonElement value = expected.GetProperty(name);
        if (value.ValueKind == JsonValueKind.Null) Assert.Null(actual);
        else Assert.Equal(value.GetDouble(), Assert.NotNull(actual), 1e-9);
    }

    // Every second gold line and every third piece of the page's source: some right, some noise, all scripts.
    private static string Predict(LabeledPage page)
    {
        string[] gold = (page.MainContent ?? string.Join('\n', page.With)).Split('\n');
        string[] source = page.Html.Split('<');
        return string.Join('\n', [.. gold.Where((_, i) => i % 2 == 0), .. source.Where((_, i) => i % 3 == 0)]);
    }

    private static string ToJson(LabeledPage page) => JsonSerializer.Serialize(new
    {
        id = page.Id,
        main_content = page.MainContent,
        lang = page.Language,
        page_type = page.PageType,
        with = page.With,
        without = page.Without,
    });
}
