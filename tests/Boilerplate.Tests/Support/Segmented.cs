using Boilerplate.Documents;

namespace Boilerplate.Tests.Support;

/// <summary>Documents as the classifier segments them.</summary>
internal static class Segmented
{
    public static Document Html(string html)
    {
        var document = new Document();
        document.LoadHtml(html);
        return document;
    }

    public static Document Text(string text)
    {
        var document = new Document();
        document.LoadText(text);
        return document;
    }
}
