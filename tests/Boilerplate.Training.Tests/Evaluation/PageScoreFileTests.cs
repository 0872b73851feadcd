using Boilerplate.Testing;
using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class PageScoreFileTests
{
    [Fact]
    public void Write_Page_SaysWhatOneLooksFor()
    {
        using var folder = new TemporaryFolder();
        using (var file = new PageScoreFile(folder["pages.jsonl"]))
        {
            file.Write("html", "wcxb",
            [
                new ScoredPage("wcxb:1", "forum", "en", PageScore.Of("a b", "a", [], []))
                {
                    Policy = Policy.Article, Threshold = 0.4f, ExpectedWords = 1.26, KeptWords = 2,
                },
            ]);
        }

        Assert.Equal(
            """{"id":"wcxb:1","set":"wcxb","mode":"html","policy":"article","type":"forum","lang":"en","f1":0.6666666666666666,"precision":0.5,"recall":1,"with":1,"without":1,"threshold":0.4,"expected_words":1.3,"kept_words":2}""",
            Assert.Single(File.ReadAllLines(folder["pages.jsonl"])));
    }
}
