using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Evaluation;

/// <summary>The notices that the text mode removed: a user sees the category of those only.</summary>
internal static class FoundNotices
{
    /// <param name="evaluated">Scores of the written documents.</param>
    /// <param name="pages">The same documents, prepared.</param>
    public static IEnumerable<WrittenNotice> Of(IEnumerable<WrittenNotice> notices, IEnumerable<ScoredPage> evaluated, IEnumerable<PreparedPage> pages)
    {
        Dictionary<string, ScoredPage> scores = evaluated.ToDictionary(page => page.Id);
        HashSet<(string Id, string Text)> removed =
        [
            .. from page in pages
               where scores.ContainsKey(page.Page.Id)
               from block in scores[page.Page.Id].Blocks
               where !block.IsKept
               select (page.Page.Id, page.Blocks[block.Index]),
        ];
        return notices.Where(notice => removed.Contains((TextCorpus.IdOfWritten(notice.DocumentId), notice.Text)));
    }
}
