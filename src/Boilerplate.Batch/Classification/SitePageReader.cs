using Boilerplate.Documents;
using Boilerplate.Sites;

namespace Boilerplate.Batch.Classification;

/// <summary>Labels nothing: reads the lines of a page for a site memory. Thread-safe.</summary>
internal sealed class SitePageReader : IDocumentClassifier
{
    private readonly ThreadLocal<Document> _documents = new(() => new Document());

    public string ModelId => "none";

    public ClassifiedDocument Classify(string content, bool isHtml, CleanTextKind wanted, ClassifierOptions options)
    {
        Document document = _documents.Value ?? new Document();
        if (isHtml)
            document.LoadHtml(content, options);
        else
            document.LoadText(content, options);
        return new ClassifiedDocument([], "", document.IsTruncated) { SitePage = SitePage.Of(document, options.Url) };
    }
}
