using Boilerplate.Batch.Classification;
using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Statistics;

/// <summary>What one document adds to the statistics.</summary>
internal sealed class DocumentStatistics
{
    /// <summary>Removed blocks by category.</summary>
    private readonly long[] _categories = new long[(int)BoilerplateCategory.OtherUi + 1];

    public TextCounts Text { get; } = new() { Documents = 1 };

    public long Kept { get; private set; }

    public long Removed { get; private set; }

    /// <summary>The script of most words; <see langword="null"/> where words were not counted or there are none.</summary>
    public string? Script { get; private set; }

    public string? Host { get; private init; }

    public TimeSpan ClassifierTime { get; init; }

    /// <param name="countsWords">Whether words are counted, which takes a further look at all text.</param>
    public static DocumentStatistics Of(ClassifiedDocument document, string? url, bool countsWords, TimeSpan classifierTime)
    {
        var statistics = new DocumentStatistics { Host = countsWords ? PageHost.Of(url) : null, ClassifierTime = classifierTime };
        Dictionary<Tokenization.Script, int>? scripts = countsWords ? [] : null;
        foreach (LabeledBlock block in document.Blocks)
            statistics.Count(block, scripts);
        if (scripts is { Count: > 0 })
            statistics.Script = scripts.MaxBy(script => (script.Value, -(int)script.Key)).Key.ToString();
        return statistics;
    }

    /// <summary>Adds this document to the statistics of a run.</summary>
    public void AddTo(BatchStatistics run)
    {
        run.Text.Add(Text);
        run.ClassifierSeconds += ClassifierTime.TotalSeconds;
        if (Kept > 0)
            BatchStatistics.Count(run.Blocks, "content", Kept);
        if (Removed > 0)
            BatchStatistics.Count(run.Blocks, "boilerplate", Removed);
        for (int i = 0; i < _categories.Length; i++)
        {
            if (_categories[i] > 0)
                BatchStatistics.Count(run.Categories, ((BoilerplateCategory)i).ToName(), _categories[i]);
        }

        if (Script is not null)
            BatchStatistics.Of(run.Scripts, Script).Add(Text);
        if (Host is not null)
            run.OfHost(Host).Add(Text);
    }

    private void Count(LabeledBlock block, Dictionary<Tokenization.Script, int>? scripts)
    {
        bool isKept = block.Label == BlockLabel.Content;
        Text.CharactersIn += block.Text.Length;
        if (isKept)
        {
            Kept++;
            Text.CharactersOut += block.Text.Length;
        }
        else
        {
            Removed++;
            _categories[(int)block.Category]++;
        }

        if (scripts is null)
            return;
        var words = new Tokenization.WordTokenizer(block.Text);
        while (words.Read())
        {
            Text.WordsIn++;
            Text.WordsOut += isKept ? 1 : 0;
            // Numbers and the like say nothing of the language.
            if (words.Script > Tokenization.Script.Inherited)
                scripts[words.Script] = scripts.GetValueOrDefault(words.Script) + 1;
        }
    }
}
