using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Learning;

/// <summary>Brings together what each mode learns from, with folds that no host and no source crosses.</summary>
internal sealed class Corpora(DataSources data, TrainingOptions options, Action<string> log)
{
    private const int MaxStringsOfCategory = 60;
    private const int MaxStringsOfKind = 40;
    private const int MaxProseOfKind = 150;
    private const float StringWeight = 0.2f;
    private const float WrittenNoticeWeight = 10f;

    private FoldPlan? _folds;

    // What does not hang on the written documents is prepared once; training overwrites its scores.
    private List<TrainingPage>? _flattened;
    private IReadOnlyList<PreparedPage>? _pageTexts;
    private IReadOnlyList<PreparedPage>? _lines;

    /// <summary>Languages whose pages stand in folds of their own.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Whether the written documents kept for evaluation stand in a fold of their own.</summary>
    public bool EvaluationApart { get; init; }

    /// <summary>How many written documents of each language there are to train on; after <see cref="ReadText"/>.</summary>
    public IReadOnlyDictionary<string, int> WrittenCounts { get; private set; } = new Dictionary<string, int>();

    /// <summary>The folds of all pages; <see cref="ReadHtml"/> must have run.</summary>
    public FoldPlan Folds => _folds ?? throw new InvalidOperationException("The pages come first.");

    public IReadOnlyList<PreparedPage> Html { get; private set; } = [];

    /// <summary>Pages of the training sets, and of others that are only evaluated.</summary>
    public void ReadHtml(IEnumerable<string> evaluatedSets)
    {
        string[] sets = [.. PageCorpus.TrainingSets.Keys.Where(data.Licenses.AllowsSet).Union(evaluatedSets)];
        List<TrainingPage> pages = [.. SiteVariants.With([.. PageVariants.With(PageCorpus.Read(data.Folder, sets, data.Licenses.AllowsSet))])];
        _folds = new FoldPlan(pages.Where(page => !page.IsVariant), options.Folds, LeftOut, EvaluationApart);
        Html = PreparedCorpus.Prepare<HtmlFeatureSet>(pages, _folds.Of, options.HtmlBits);
        log($"{Html.Count} pages, {Html.Sum(page => page.Count)} blocks, {Html.Count(page => page.Coverage < 0.8 && page.Page.Gold is not null)} with too little of their gold");
    }

    /// <summary>Texts of all regimes; <see cref="ReadHtml"/> must have run.</summary>
    /// <param name="writtenOfLanguage">How many of the written documents of a language train, at most.</param>
    public IReadOnlyList<PreparedPage> ReadText(int writtenOfLanguage = int.MaxValue)
    {
        _flattened ??= [.. SiteVariants.With([.. TextCorpus.Flatten(Html.Where(page => page.Page is { Gold: not null, SiteMemory: null }))])];
        _pageTexts ??= PrepareTexts([.. _flattened, .. ReadLeftovers()]);
        _lines ??= PrepareTexts(
        [
            .. TextCorpus.ReadLines(ReadStrings("multilingual-boilerplate"), isContent: false, MaxStringsOfKind),
            .. TextCorpus.ReadLines(ReadStrings("multilingual-prose"), isContent: true, MaxProseOfKind),
        ]);
        TrainingPage[] documents = [.. TextCorpus.ReadWritten(data.Written, DataSplit.Train).Where(Folds.MayTrain)];
        WrittenCounts = documents.CountBy(document => document.Language ?? "").ToDictionary();
        List<TrainingPage> written = [.. PageVariants.With(WrittenSubset.Of(documents, writtenOfLanguage))];
        IReadOnlyList<PreparedPage> prepared =
        [
            .. _pageTexts,
            .. PrepareTexts(
            [
                .. written,
                .. TextCorpus.ReadWritten(data.Written, DataSplit.Eval),
                .. PageVariants.With(Compose(_flattened.Where(page => page is { Weight: > 0, IsVariant: false }), written.Where(page => !page.IsVariant))),
            ]),
            .. _lines,
        ];
        log($"{prepared.Count} texts, {prepared.Sum(page => page.Count)} blocks");
        return prepared;
    }

    /// <summary>
    /// Interface strings by category: the multilingual collection, no more than so many of a language and category, and the
    /// notices that we wrote, which count more: they stand as sites word them, and a category weighs in all as it does among them.
    /// </summary>
    public IReadOnlyList<(string Text, BoilerplateCategory Category, float Weight)> ReadCategories()
    {
        var notices = new List<(string Text, BoilerplateCategory Category, float Weight)>();
        var counts = new Dictionary<(string, string), int>();
        foreach (MultilingualString line in ReadStrings("multilingual-boilerplate"))
        {
            int count = counts[(line.Language, line.Kind)] = counts.GetValueOrDefault((line.Language, line.Kind)) + 1;
            if (count <= MaxStringsOfCategory && BoilerplateCategoryNames.TryParse(line.Kind, out BoilerplateCategory category))
                notices.Add((line.Text.ReplaceLineEndings(" "), category, StringWeight));
        }

        List<WrittenNotice> written = [.. ReadWrittenNotices(DataSplit.Train)];
        notices.AddRange(written.Select(notice => (notice.Text, notice.Category, WrittenNoticeWeight)));
        Dictionary<BoilerplateCategory, int> shares = written.CountBy(notice => notice.Category).ToDictionary();
        Dictionary<BoilerplateCategory, float> totals = notices.GroupBy(notice => notice.Category).ToDictionary(group => group.Key, group => group.Sum(notice => notice.Weight));
        float scale = totals.Values.Sum() / written.Count;
        return [.. notices.Select(notice => (notice.Text, notice.Category, notice.Weight * scale * shares.GetValueOrDefault(notice.Category, 1) / totals[notice.Category]))];
    }

    /// <summary>The notices of the written documents that are kept for evaluation.</summary>
    public IEnumerable<WrittenNotice> ReadCategoriesToEvaluate() => ReadWrittenNotices(DataSplit.Eval);

    private IReadOnlyList<PreparedPage> PrepareTexts(IReadOnlyList<TrainingPage> texts) => PreparedCorpus.Prepare<TextFeatureSet>(texts, Folds.Of, options.TextBits);

    private IEnumerable<TrainingPage> ReadLeftovers()
    {
        Dictionary<string, PreparedPage> byId = Html.ToDictionary(page => page.Page.Id);
        // The memory of a corpus is of what one extractor made of all its pages.
        return TextCorpus.ReadLeftovers(PageCorpus.PathOf(data.Folder, "extractor-outputs"), byId)
            .GroupBy(page => page.Source, StringComparer.Ordinal)
            .SelectMany(outputs => SiteVariants.With(outputs.Where(IsChosen), SiteVariants.Learn([.. outputs])));
    }

    private IEnumerable<WrittenNotice> ReadWrittenNotices(DataSplit split) =>
        from path in Directory.EnumerateFiles(data.Written, "*.jsonl").Order(StringComparer.Ordinal)
        from document in WrittenDocumentReader.Read(path)
        where document.Split == split
        from paragraph in document.Paragraphs
        where paragraph.Label == BlockLabel.Boilerplate
        select new WrittenNotice(document.Id, paragraph.Text, paragraph.Category);

    /// <summary>Strings whose licence may train, as it is with sets.</summary>
    private IEnumerable<MultilingualString> ReadStrings(string name) => MultilingualString
        .Read(Path.Combine(data.Folder, $"{name}.jsonl.zst"))
        .Where(line => data.Licenses.Allows(line.License));

    private IEnumerable<TrainingPage> Compose(IEnumerable<TrainingPage> pages, IEnumerable<TrainingPage> written)
    {
        var content = new ContentPool();
        var notices = new NoticePool();
        foreach (TrainingPage page in pages)
        {
            content.AddPage(page, Folds.Of(page));
            notices.AddPage(page, Folds.Of(page));
        }

        foreach (TrainingPage page in written)
        {
            content.AddWritten(page, Folds.Of(page));
            notices.AddWritten(page, Folds.Of(page));
        }

        foreach (MultilingualString line in ReadStrings("multilingual-prose"))
            content.AddProse(line, Folds.Of(line));
        foreach (MultilingualString line in ReadStrings("multilingual-boilerplate"))
            notices.AddString(line, Folds.Of(line));
        return new DocumentComposer(content, notices, Folds.GroupFolds, options.Seed).Compose(options.ComposedDocuments);
    }

    /// <summary>One extractor's output a page is enough to learn what extractors leave.</summary>
    private static bool IsChosen(TrainingPage text)
    {
        string[] parts = text.Id.Split(':', 3);
        string[] extractors = ["trafilatura", "smartreader", "readability-lxml", "resiliparse", "justext"];
        string chosen = extractors[(int)(StringHash.OfName(parts[2]) % (uint)extractors.Length)];
        return parts[1] == chosen;
    }
}
