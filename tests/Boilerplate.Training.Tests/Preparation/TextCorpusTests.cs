using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Preparation;

public sealed class TextCorpusTests
{
    private const string Document =
        """{"id":"en-1","lang":"en","genre":"news","split":"SPLIT","paragraphs":[{"text":"Title","label":"content"},{"text":"Log in","label":"boilerplate","category":"login_account"},{"text":"Body.","label":"content"}]}""";

    [Theory]
    [InlineData("train", true, "written")]
    [InlineData("eval", false, "written-eval")]
    public void ReadWritten_Document_IsALabelledText(string split, bool trains, string source)
    {
        using var folder = new Boilerplate.Testing.TemporaryFolder();
        folder.Write("en.jsonl", Document.Replace("SPLIT", split, StringComparison.Ordinal));
        DataSplit wanted = split == "train" ? DataSplit.Train : DataSplit.Eval;

        TrainingPage page = Assert.Single(TextCorpus.ReadWritten(folder.Path, wanted));

        Assert.Equal(("written:en-1", source, "en", trains), (page.Id, page.Source, page.Language, page.Weight > 0));
        Assert.Equal(("Title\nLog in\nBody.", "Title\nBody."), (page.Input, page.Gold));
        Assert.Equal([1, 0, 1], page.LineLabels);
        Assert.Empty(TextCorpus.ReadWritten(folder.Path, wanted == DataSplit.Train ? DataSplit.Eval : DataSplit.Train));
    }

    [Fact]
    public void Flatten_Page_LeavesHiddenBlocksOutAndKeepsLabels()
    {
        var page = new PreparedPage
        {
            Page = new TrainingPage { Id = "p", Source = "set", Group = "g.example", Input = "", IsHtml = true, Gold = "One two", Weight = 0.5 },
            Fold = 0, Blocks = ["One\ntwo", "hidden", "menu", "?"], Tokens = [2, 1, 1, 1], Labels = [1, 0, 0, PreparedPage.Unknown],
            Weights = [1, 1, 1, 0], Coverage = 0.9, Hidden = [false, true, false, false], Rows = [], Columns = 0, Buckets = [],
        };

        TrainingPage text = Assert.Single(TextCorpus.Flatten([page]));

        Assert.Equal("One two\nmenu\n?", text.Input);
        Assert.Equal([1, 0, PreparedPage.Unknown], text.LineLabels);
        Assert.Equal(("flattened:p", "flattened-set", "g.example", 0.5), (text.Id, text.Source, text.Group, text.Weight));
        Assert.False(text.IsHtml);
    }

    [Fact]
    public void ReadLeftovers_Outputs_TakeTheGoldOfTheirPage()
    {
        using var file = new TemporaryFile(
            ".jsonl.zst",
            """{"id":"known","extractor":"x","text":"Body.\nLog in"}""",
            """{"id":"known","extractor":"y","text":" "}""",
            """{"id":"unknown","extractor":"x","text":"Body."}""");
        var known = new PreparedPage
        {
            Page = new TrainingPage { Id = "known", Source = "set", Group = "g.example", Input = "<p>Body.", IsHtml = true, Gold = "Body.", HasGaps = true },
            Fold = 0, Blocks = ["Body.", "By X"], Tokens = [1, 2], Labels = [1, PreparedPage.Unknown], Weights = [1, 0], Coverage = 1,
            Rows = [], Columns = 0, Buckets = [],
        };

        TrainingPage text = Assert.Single(TextCorpus.ReadLeftovers(file.Path, new Dictionary<string, PreparedPage> { ["known"] = known }));

        Assert.Equal(("leftovers:x:known", "leftovers-x", "g.example", "Body.\nLog in", "Body.", 0.5), (text.Id, text.Source, text.Group, text.Input, text.Gold, text.Weight));
        Assert.True(text.HasGaps);
        Assert.Null(text.LineLabels);
        Assert.Equal(["By X"], text.UnknownTexts);
    }
}
