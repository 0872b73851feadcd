namespace Boilerplate.Batch.Classification;

internal sealed class ModelClassifier(BoilerplateClassifier classifier) : IDocumentClassifier
{
    public string ModelId => classifier.ModelId;

    public ClassifiedDocument Classify(string content, bool isHtml, CleanTextKind wanted, ClassifierOptions options)
    {
        LabeledDocument document = isHtml
            ? classifier.ClassifyHtml(content, options)
            : classifier.ClassifyText(content, options);
        string cleanText = wanted switch
        {
            CleanTextKind.Plain => document.ToText(),
            CleanTextKind.Markdown => document.ToMarkdown(),
            CleanTextKind.Html => document.ToHtml(),
            _ => "",
        };
        return new ClassifiedDocument(document.Blocks, cleanText, document.IsTruncated);
    }
}
