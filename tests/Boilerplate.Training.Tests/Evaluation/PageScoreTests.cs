using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class PageScoreTests
{
    [Theory]
    [InlineData("a b b", "a b c", 2 / 3.0, 2 / 3.0, 2 / 3.0)]
    [InlineData("a", "a b c d", 1, 0.25, 0.4)]
    [InlineData("x", "a", 0, 0, 0)]
    [InlineData("", "a", 0, 0, 0)]
    [InlineData(" .", " -", 1, 1, 1)]
    [InlineData("a", "", 0, 0, 0)]
    public void Of_Texts_CountsMultisetOverlap(string prediction, string reference, double precision, double recall, double f1)
    {
        PageScore score = PageScore.Of(prediction, reference, [], []);

        Assert.Equal(precision, score.Precision!.Value, 1e-12);
        Assert.Equal(recall, score.Recall!.Value, 1e-12);
        Assert.Equal(f1, score.F1!.Value, 1e-12);
    }

    [Fact]
    public void Of_SnippetsOnly_HasNoF1()
    {
        PageScore score = PageScore.Of("Read THIS now", null, ["read this", "missing"], []);

        Assert.Null(score.F1);
        Assert.Equal((0.5, 1.0, true, false, false), (score.With, score.Without, score.ListsWith, score.ListsWithout, score.IsEmpty));
    }
}
