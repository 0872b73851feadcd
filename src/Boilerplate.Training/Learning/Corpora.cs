using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Learning;

/// <summary>Brings together what each mode learns from, with folds that no host and no source crosses.</summary>
internal sealed class Corpora(DataSources data, TrainingOptions options, Action<string> log)
{
    private const int MaxStringsOfCategory = 5;
    private const int MaxProseOfLanguage = 40;
    private const int MaxStringsOfKind = 40;
    private const int MaxProseOfKind = 150;
    private const float StringWeight = 0.3f;

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
        Html = PreparedCorpus.Prepare<HtmlFeatureSet>(pages, _folds.Of, options.Html.Bits);
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
        TrainingPage[] documents = ReadWrittenToTrain();
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
    /// What the category model learns from: the lines of the written documents, and for languages that have none some interface
    /// strings of each category, whose categories were made by rule, and some prose. <see cref="ReadHtml"/> must have run.
    /// </summary>
    /// <param name="writtenOfLanguage">How many of the written documents of a language train, at most.</param>
    public IEnumerable<CategoryExample> ReadCategories(int writtenOfLanguage = int.MaxValue)
    {
        Dictionary<string, int> folds = WrittenSubset.Of(ReadWrittenToTrain(), writtenOfLanguage).ToDictionary(page => page.Id, Folds.Of);
        WrittenDocument[] documents = [.. ReadDocuments(DataSplit.Train)];
        foreach (WrittenDocument document in documents)
        {
            if (!folds.TryGetValue(TextCorpus.IdOfWritten(document.Id), out int fold))
                continue;
            foreach (WrittenParagraph paragraph in document.Paragraphs)
            {
                if (paragraph.Label == BlockLabel.Content || paragraph.Category != BoilerplateCategory.None)
                    yield return new CategoryExample(paragraph.Text, paragraph.Category, 1, fold);
            }
        }

        HashSet<string?> written = [.. documents.Select(document => LanguageTag.PrimaryOf(document.Language))];
        foreach (MultilingualString line in Few(ReadStrings("multilingual-boilerplate"), MaxStringsOfCategory, line => (line.Language, line.Kind)))
        {
            if (!written.Contains(LanguageTag.PrimaryOf(line.Language)) && BoilerplateCategoryNames.TryParse(line.Kind, out BoilerplateCategory category))
                yield return new CategoryExample(line.Text.ReplaceLineEndings(" "), category, StringWeight, Folds.Of(line));
        }

        foreach (MultilingualString line in Few(ReadStrings("multilingual-prose"), MaxProseOfLanguage, line => (line.Language, "")))
        {
            if (!written.Contains(LanguageTag.PrimaryOf(line.Language)))
                yield return new CategoryExample(line.Text.ReplaceLineEndings(" "), BoilerplateCategory.None, StringWeight, Folds.Of(line));
        }
    }

    /// <summary>The notices of the written documents that are kept for evaluation.</summary>
    public IEnumerable<WrittenNotice> ReadCategoriesToEvaluate() => ReadWrittenNotices(DataSplit.Eval);

    private IReadOnlyList<PreparedPage> PrepareTexts(IReadOnlyList<TrainingPage> texts) => PreparedCorpus.Prepare<TextFeatureSet>(texts, Folds.Of, options.Text.Bits);

    private IEnumerable<TrainingPage> ReadLeftovers()
    {
        Dictionary<string, PreparedPage> byId = Html.ToDictionary(page => page.Page.Id);
        // The memory of a corpus is of what one extractor made of all its pages.
        return TextCorpus.ReadLeftovers(PageCorpus.PathOf(data.Folder, "extractor-outputs"), byId)
            .GroupBy(page => page.Source, StringComparer.Ordinal)
            .SelectMany(outputs => SiteVariants.With(outputs.Where(IsChosen), SiteVariants.Learn([.. outputs])));
    }

    private TrainingPage[] ReadWrittenToTrain() => [.. TextCorpus.ReadWritten(data.Written, DataSplit.Train).Where(Folds.MayTrain)];

    private IEnumerable<WrittenDocument> ReadDocuments(DataSplit split) => TextCorpus.ReadDocuments(data.Written, split);

    /// <summary>The first lines of each kind.</summary>
    private static IEnumerable<MultilingualString> Few(IEnumerable<MultilingualString> lines, int limit, Func<MultilingualString, (string, string)> kindOf)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (MultilingualString line in lines)
        {
            (string, string) kind = kindOf(line);
            if ((counts[kind] = counts.GetValueOrDefault(kind) + 1) <= limit)
                yield return line;
        }
    }

    private IEnumerable<WrittenNotice> ReadWrittenNotices(DataSplit split) =>
        from document in ReadDocuments(split)
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
