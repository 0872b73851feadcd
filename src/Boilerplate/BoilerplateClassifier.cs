using System.Collections.Concurrent;
using Boilerplate.Documents;
using Boilerplate.Models;
using Boilerplate.Scoring;

namespace Boilerplate;

/// <summary>Labels the blocks of pages and texts. Immutable and thread-safe: share one instance.</summary>
public sealed class BoilerplateClassifier
{
    private static readonly Lazy<BoilerplateClassifier> s_default = new(() => new BoilerplateClassifier(EmbeddedModel.Load(), EmbeddedModel.Card()));

    /// <summary>A worker that has seen a larger document, in UTF-16 code units or blocks, is not kept.</summary>
    private const int MaxIdleText = 4 * 1024 * 1024;
    private const int MaxIdleBlocks = 50_000;

    private readonly Model _model;

    /// <summary>Idle workers; each holds the buffers of the largest page it has seen.</summary>
    private readonly ConcurrentBag<Worker> _workers = [];

    private BoilerplateClassifier(Model model, string card)
    {
        _model = model;
        ModelCard = card;
    }

    /// <summary>The classifier with the embedded model; read on first use.</summary>
    public static BoilerplateClassifier Default => s_default.Value;

    /// <summary>Name of the model and the first 12 digits of its SHA-256, such as <c>default-3f2a9c81d07b</c>; the same for the same bytes.</summary>
    public string ModelId => $"{_model.InfoOf("name") ?? "model"}-{_model.Digest[..12]}";

    /// <summary>The model card in Markdown; for a model from a file, what the file says of its data and options.</summary>
    public string ModelCard { get; }

    /// <summary>Reads a model file (<c>.bpm</c>).</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="InvalidDataException">The file is no model, or one of another version.</exception>
    public static BoilerplateClassifier Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            Model model = ModelFile.Read(bytes);
            return new BoilerplateClassifier(model, $"# Model {Path.GetFileName(path)}\n\n{model.Info}\n");
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Labels the blocks of an HTML page or fragment, however broken.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public LabeledDocument ClassifyHtml(string html, ClassifierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        options ??= ClassifierOptions.Default;
        Worker worker = Rent();
        try
        {
            worker.Document.LoadHtml(html, options);
            return Label(worker, options, html);
        }
        finally
        {
            Return(worker);
        }
    }

    /// <summary>
    /// Labels the lines of a text that somebody already extracted: every line that is not blank is a block, or every
    /// paragraph where lines are hard-wrapped.
    /// </summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public LabeledDocument ClassifyText(string text, ClassifierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ClassifierOptions.Default;
        Worker worker = Rent();
        try
        {
            worker.Document.LoadText(text, options);
            return Label(worker, options);
        }
        finally
        {
            Return(worker);
        }
    }

    /// <summary>Decides about the blocks of a document that the caller segmented; allocates nothing once warm.</summary>
    /// <param name="document">The document; not changed.</param>
    /// <param name="decisions">Takes a decision a block; at least <see cref="Document.BlockCount"/> long.</param>
    /// <param name="options">Preset and threshold count; the limits were the segmenter's.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public void Classify(Document document, Span<Decision> decisions, ClassifierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (decisions.Length < document.BlockCount)
            throw new ArgumentException($"Room for {decisions.Length} decisions; the document has {document.BlockCount} blocks.", nameof(decisions));
        Worker worker = Rent();
        try
        {
            worker.Decide(document, _model, options ?? ClassifierOptions.Default, decisions);
        }
        finally
        {
            Return(worker);
        }
    }

    /// <summary>Labels the blocks of a document that another front end segmented.</summary>
    internal LabeledDocument Label(Document document, ClassifierOptions options)
    {
        Worker worker = Rent();
        try
        {
            return LabeledDocument.From(document, worker.Decide(document, _model, options));
        }
        finally
        {
            Return(worker);
        }
    }

    private void Return(Worker worker)
    {
        // One huge page must not hold its buffers for good.
        if (worker.Document.TextLength <= MaxIdleText && worker.Document.BlockCount <= MaxIdleBlocks)
            _workers.Add(worker);
    }

    private Worker Rent() => _workers.TryTake(out Worker? worker) ? worker : new Worker();

    private LabeledDocument Label(Worker worker, ClassifierOptions options, string? source = null) =>
        LabeledDocument.From(worker.Document, worker.Decide(worker.Document, _model, options), source);
}
