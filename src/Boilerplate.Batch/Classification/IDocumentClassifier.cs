namespace Boilerplate.Batch.Classification;

/// <summary>What the batch asks of a classifier; tests put a rule of their own here.</summary>
internal interface IDocumentClassifier
{
    /// <summary>Tells one model from another.</summary>
    string ModelId { get; }

    ClassifiedDocument Classify(string content, bool isHtml, CleanTextKind wanted, ClassifierOptions options);
}
