using Boilerplate.Documents;
using Boilerplate.Segmentation;

namespace Boilerplate.Tests.Support;

/// <summary>Documents as the classifier's workers segment them.</summary>
internal static class Segmented
{
    public static Document Html(string html)
    {
        var document = new Document();
        new HtmlSegmenter(document).Segment(html, ClassifierOptions.Default);
        return document;
    }

    public static Document Text(string text)
    {
        var document = new Document();
        new TextSegmenter(document).Segment(text, ClassifierOptions.Default);
        return document;
    }
}
