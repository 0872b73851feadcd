namespace Boilerplate;

/// <summary>Labels the blocks of pages and texts. Immutable and thread-safe: share one instance.</summary>
public sealed class BoilerplateClassifier
{
    private BoilerplateClassifier()
    {
    }

    /// <summary>The classifier with the embedded model.</summary>
    public static BoilerplateClassifier Default { get; } = new();

    /// <summary>Reads a model file (<c>.bpm</c>).</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no model, or one of another version.</exception>
    public static BoilerplateClassifier Load(string path) => throw new InvalidDataException(path);

    /// <summary>Name, version and digest of the model, such as <c>default-1 3f2a9c…</c>; the same for the same bytes.</summary>
    public string ModelId => "none";

    /// <summary>The model card in Markdown.</summary>
    public string ModelCard => "";

    /// <summary>Labels the blocks of an HTML page or fragment, however broken.</summary>
    public LabeledDocument ClassifyHtml(string html, ClassifierOptions? options = null) => ClassifyText(html, options);

    /// <summary>Labels the lines of a text that somebody already extracted.</summary>
    public LabeledDocument ClassifyText(string text, ClassifierOptions? options = null)
    {
        var blocks = new List<LabeledBlock>();
        int offset = 0;
        foreach (string line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                blocks.Add(new LabeledBlock(blocks.Count, line, BlockLabel.Content, 1, BoilerplateCategory.None, BlockKind.Line, 0, offset, line.Length));
            offset += line.Length + 1;
        }

        return new LabeledDocument(blocks, isTruncated: false);
    }
}
