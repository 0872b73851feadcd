using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Labelling;
using Boilerplate.Training.Learning;

namespace Boilerplate.Training.Preparation;

/// <summary>Cuts pages into blocks, labels them and computes their features, by the library's own code. Not thread-safe.</summary>
internal sealed class PagePreparer<TFeatures>
    where TFeatures : class, IFeatureSet, new()
{
    /// <summary>Pages whose gold is covered less than this are not to be learned from: the text came by script.</summary>
    private const double MinCoverage = 0.8;

    private readonly Document _document = new();
    private readonly TFeatures _features = new();
    private readonly HashBits _bits;

    public PagePreparer(HashBits bits) => _bits = bits;

    /// <summary>Segments and analyses a page; the features then answer for its blocks.</summary>
    public (Document Document, TFeatures Features) Analyze(TrainingPage page)
    {
        if (page.IsHtml)
            _document.LoadHtml(page.Input);
        else
            _document.LoadText(page.Input);
        _features.Analyze(_document, page.Policy, page.SiteMemory, page.Url);
        return (_document, _features);
    }

    public PreparedPage Prepare(TrainingPage page, int fold)
    {
        Analyze(page);
        int count = _document.BlockCount;
        int columns = TFeatures.Schema.Columns;
        var blocks = new string[count];
        var hidden = new bool[count];
        var rows = new float[count * columns];
        for (int i = 0; i < count; i++)
        {
            blocks[i] = _document.GetText(i).ToString();
            hidden[i] = _document.Blocks[i].IsHidden;
            _features.WriteBase(i, rows.AsSpan(i * columns, columns));
        }

        (sbyte[] labels, float[] tokens, double coverage) = LabelBlocks(page, blocks, hidden);
        return new PreparedPage
        {
            Page = page,
            Fold = fold,
            Blocks = blocks,
            Tokens = tokens,
            Labels = labels,
            Weights = coverage < MinCoverage ? new float[count] : RowWeights(labels, tokens, page.Weight),
            Coverage = coverage,
            Hidden = hidden,
            Rows = rows,
            Columns = columns,
            Buckets = [.. Enumerable.Range(0, TFeatures.Schema.LexicalNames.Length).Select(lexical => CollectBuckets(lexical, page))],
        };
    }

    private (sbyte[] Labels, float[] Tokens, double Coverage) LabelBlocks(TrainingPage page, string[] blocks, bool[] hidden)
    {
        var tokens = new float[blocks.Length];
        if (page.LineLabels is not null)
        {
            var vocabulary = new Evaluation.TokenVocabulary();
            for (int i = 0; i < blocks.Length; i++)
                tokens[i] = vocabulary.Encode(blocks[i]).Length;
            return (LabelsOfLines(page, blocks), tokens, 1);
        }

        var labels = new sbyte[blocks.Length];
        Array.Fill(labels, PreparedPage.Unknown);
        PageAlignment alignment = GoldAligner.Align(
            blocks, page.Gold ?? "", page.HasGaps ? UnmatchedPolicy.UnknownBetweenMatches : UnmatchedPolicy.Boilerplate, hidden);
        for (int i = 0; i < blocks.Length; i++)
        {
            tokens[i] = alignment.Blocks[i].Tokens;
            if (page.Gold is not null)
                labels[i] = alignment.Blocks[i].Label switch { GoldLabel.Content => 1, GoldLabel.Boilerplate => 0, _ => PreparedPage.Unknown };
            if (labels[i] == 0 && (page.UnknownTexts?.Contains(blocks[i]) == true || (page.GoldLacksTitle && RepeatsTitle(i, blocks[i]))))
                labels[i] = PreparedPage.Unknown;
        }

        return (labels, tokens, page.Gold is null ? 0 : alignment.GoldCoverage);
    }

    /// <summary>A first heading, or a block that says what the page's title says.</summary>
    private bool RepeatsTitle(int index, string block)
    {
        if (_document.IsHtml && _document.Blocks[index].HeadingLevel == 1)
            return true;
        var vocabulary = new Evaluation.TokenVocabulary();
        HashSet<int> title = [.. vocabulary.Encode(_document.Title.Span.ToString())];
        int[] tokens = vocabulary.Encode(block);
        return tokens.Length >= 3 && tokens.Count(title.Contains) >= 0.8 * tokens.Length && tokens.Distinct().Count(title.Contains) * 2 >= title.Count;
    }

    /// <summary>A block of several lines, where they are hard-wrapped, has the label of its first.</summary>
    private static sbyte[] LabelsOfLines(TrainingPage page, string[] blocks)
    {
        sbyte[] lines = page.LineLabels!; // not null: the caller asked
        var labels = new sbyte[blocks.Length];
        int line = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (line >= lines.Length)
                throw new InvalidDataException($"{page.Id}: {lines.Length} labels are too few for {blocks.Length} blocks.");
            labels[i] = lines[line];
            foreach (ReadOnlySpan<char> part in blocks[i].AsSpan().EnumerateLines())
                line += part.IsWhiteSpace() ? 0 : 1;
        }

        return line == lines.Length
            ? labels
            : throw new InvalidDataException($"{page.Id}: {lines.Length} labels for {line} lines.");
    }

    /// <summary>sqrt(words) x sqrt(300 / max(30, content words, page words / 4)): each page counts, the mass of its text too.</summary>
    private static float[] RowWeights(sbyte[] labels, float[] tokens, double pageWeight)
    {
        double total = tokens.Sum(count => (double)count);
        double content = 0;
        for (int i = 0; i < labels.Length; i++)
            content += labels[i] == 1 ? tokens[i] : 0;
        double factor = pageWeight * Math.Sqrt(300 / Math.Max(30, Math.Max(content, total / 4)));
        var weights = new float[labels.Length];
        for (int i = 0; i < labels.Length; i++)
            weights[i] = labels[i] == PreparedPage.Unknown ? 0 : (float)(factor * Math.Sqrt(Math.Max(1, tokens[i])));
        return weights;
    }

    /// <summary>The same hash has the same luck all over a page, as a word has.</summary>
    private static bool IsUnknown(TrainingPage page, uint hash) =>
        page.UnknownHashes > 0 && StringHash.Combine(hash, StringHash.OfName(page.Id)) < page.UnknownHashes * uint.MaxValue;

    private BucketList CollectBuckets(int lexical, TrainingPage page)
    {
        var hashes = new GrowableArray<uint>();
        var collector = new HashCollector(hashes);
        var ends = new int[_document.BlockCount];
        for (int i = 0; i < ends.Length; i++)
        {
            _features.EmitHashes(lexical, i, ref collector);
            ends[i] = hashes.Count;
        }

        int bits = _bits.Of(lexical);
        var buckets = new int[hashes.Count];
        for (int i = 0; i < buckets.Length; i++)
            buckets[i] = IsUnknown(page, hashes[i]) ? -1 : LinearModel.BucketOf(hashes[i], bits);
        return new BucketList(buckets, ends);
    }
}
