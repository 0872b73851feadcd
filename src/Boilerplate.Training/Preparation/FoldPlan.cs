using Boilerplate.Documents;
using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Preparation;

/// <summary>
/// Which fold each page stands in. First come the folds by group: the hosts of pages together with all that was made from
/// them, composed documents by their own. Then, where languages are left out, one fold for each: its pages are scored by
/// models that learned from all other folds, so from no line of that language. Last, if asked, a fold of the documents
/// kept for evaluation, which are then scored by models that learned from all that trains.
/// </summary>
internal sealed class FoldPlan
{
    private readonly HostFolds _hosts;
    private readonly Dictionary<string, int> _foldOfLanguage = new(StringComparer.Ordinal);
    private readonly int? _evaluationFold;

    /// <param name="pages">The pages whose hosts are spread evenly.</param>
    /// <param name="leftOut">Languages that get a fold of their own.</param>
    /// <param name="evaluationApart">Whether the written documents kept for evaluation have a fold of their own.</param>
    public FoldPlan(IEnumerable<TrainingPage> pages, int hostFolds, IReadOnlyList<string>? leftOut = null, bool evaluationApart = false)
    {
        _hosts = HostFolds.Assign(pages.Select(page => new PageKey(page.Id, "http://" + page.Group, page.PageType)), hostFolds);
        foreach (string language in leftOut ?? [])
            _foldOfLanguage.TryAdd(LanguageTag.PrimaryOf(language) ?? "", hostFolds + _foldOfLanguage.Count);
        _evaluationFold = evaluationApart ? hostFolds + _foldOfLanguage.Count : null;
    }

    /// <summary>The folds by group; documents are composed in these alone.</summary>
    public int GroupFolds => _hosts.Count;

    public int Of(TrainingPage page)
    {
        if (_evaluationFold is int evaluation && page.Source == TextCorpus.WrittenEval)
            return evaluation;
        if (FoldOfLanguage(page.Language) is int own)
            return own;
        foreach (string other in page.OtherLanguages)
        {
            if (FoldOfLanguage(other) is int fold)
                return fold;
        }

        return _hosts.FoldOfHost.TryGetValue(page.Group, out int ofHost)
            ? ofHost
            : DocumentComposer.FoldOf(page.Group) ?? ByHash(page.Group);
    }

    public int Of(MultilingualString line) => FoldOfLanguage(line.Language) ?? ByHash(line.Source);

    /// <summary>The fold of a language that is left out; null for others.</summary>
    public int? FoldOfLanguage(string? language) =>
        LanguageTag.PrimaryOf(language) is string primary && _foldOfLanguage.TryGetValue(primary, out int fold) ? fold : null;

    /// <summary>Whether a page may train at all: one with lines in two languages that are left out fits into neither fold.</summary>
    public bool MayTrain(TrainingPage page) => page.OtherLanguages.Append(page.Language).Select(FoldOfLanguage).OfType<int>().Distinct().Count() < 2;

    private int ByHash(string name) => (int)(StringHash.OfName(name) % (uint)_hosts.Count);
}
