using Boilerplate.Batch.Classification;

namespace Boilerplate.Batch.Tests.Support;

/// <summary>Takes lines that start with <c>#</c> for navigation and everything else for content; shows the options it got.</summary>
internal sealed class LineClassifier : IDocumentClassifier
{
    private int _documents;
    private int _signalAt = -1;
    private Action _signal = () => { };

    public string? Url { get; private set; }

    /// <summary>How many documents it was asked for.</summary>
    public int Documents => _documents;

    public void AfterDocuments(int count, Action signal) => (_signalAt, _signal) = (count, signal);

    public string ModelId => "lines-1";

    public ClassifiedDocument Classify(string content, bool isHtml, CleanTextKind wanted, ClassifierOptions options)
    {
        if (content.Contains("!throw", StringComparison.Ordinal))
            throw new InvalidOperationException("asked to");
        if (content.Contains("!hang", StringComparison.Ordinal))
        {
            options.CancellationToken.WaitHandle.WaitOne();
            options.CancellationToken.ThrowIfCancellationRequested();
        }

        Url = options.Url;
        if (Interlocked.Increment(ref _documents) == _signalAt)
            _signal();
        var blocks = new List<LabeledBlock>();
        foreach (string line in content.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            bool isContent = line[0] != '#';
            blocks.Add(new LabeledBlock(
                blocks.Count,
                line,
                isContent ? BlockLabel.Content : BlockLabel.Boilerplate,
                isContent ? 0.98765 : 0.25,
                isContent ? BoilerplateCategory.None : BoilerplateCategory.Navigation,
                isHtml ? BlockKind.ListItem : BlockKind.Line,
                0,
                0,
                line.Length));
        }

        IEnumerable<string> kept = blocks.Where(block => block.Label == BlockLabel.Content).Select(block => block.Text);
        string mark = wanted == CleanTextKind.Markdown ? "* " : isHtml ? "html:" : "";
        return new ClassifiedDocument(
            blocks, wanted == CleanTextKind.None ? "" : string.Join('\n', kept.Select(text => mark + text)), content.Length > 1_000_000);
    }
}
