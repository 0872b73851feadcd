using Boilerplate.Training.Datasets;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class FoundNoticesTests
{
    [Fact]
    public void Of_Notices_GivesThoseThatWereRemoved()
    {
        WrittenNotice[] notices = [.. new[] { "block 0", "block 1", "block 2" }.Select(text => new WrittenNotice("en-1", text, BoilerplateCategory.Comments))];
        var page = new ScoredPage("written:en-1", "news", "en", PageScore.Of("a", "a", [], []))
        {
            Blocks = [new BlockOutcome(0, 0.9f, false, true), new BlockOutcome(2, 0.1f, false, false)],
        };

        IEnumerable<WrittenNotice> found = FoundNotices.Of(
            [.. notices, new WrittenNotice("en-2", "block 2", BoilerplateCategory.Comments)], [page], [MadeUpPages.Prepared("written:en-1", 1, 1, 1), MadeUpPages.Prepared("other", 1)]);

        Assert.Equal([notices[2]], found);
    }
}
