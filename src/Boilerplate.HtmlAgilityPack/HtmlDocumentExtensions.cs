using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>Classifies, removes and annotates the boilerplate of an <see cref="HtmlDocument"/>.</summary>
/// <remarks>
/// The blocks are those that HtmlAgilityPack's tree gives. On broken markup they can differ from
/// <see cref="BoilerplateClassifier.ClassifyHtml"/>, which reads the page as the HTML standard says, in linear time
/// whatever the input; HtmlAgilityPack's parser does not, so before it loads pages from anywhere, set
/// <see cref="HtmlDocument.OptionMaxNestedChildNodes"/> (512, say): it then throws on pages nested deeper.
/// <see cref="ClassifierOptions.MaxLength"/> does not count here: the page is parsed already.
/// </remarks>
public static class HtmlDocumentExtensions
{
    /// <summary>Labels the blocks of a page; the nodes are not changed.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static LabeledHtmlDocument ClassifyBoilerplate(
        this HtmlDocument page, BoilerplateClassifier classifier, ClassifierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(classifier);
        options ??= ClassifierOptions.Default;
        NodeBlocks nodes = NodeWalker.Walk(page, options);
        return LabeledHtmlDocument.From(page, nodes, classifier.Label(nodes.Document, options));
    }

    /// <summary>Removes the boilerplate of a page: see <see cref="LabeledHtmlDocument.RemoveBoilerplate"/>.</summary>
    /// <returns>How many blocks were removed.</returns>
    /// <exception cref="OperationCanceledException">The options' token was cancelled; nothing is removed.</exception>
    public static int RemoveBoilerplate(
        this HtmlDocument page, BoilerplateClassifier classifier, ClassifierOptions? options = null) =>
        page.ClassifyBoilerplate(classifier, options).RemoveBoilerplate();

    /// <summary>Writes the labels of a page into its elements: see <see cref="LabeledHtmlDocument.AnnotateBoilerplate"/>.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled; nothing is changed.</exception>
    public static void AnnotateBoilerplate(
        this HtmlDocument page, BoilerplateClassifier classifier, ClassifierOptions? options = null) =>
        page.ClassifyBoilerplate(classifier, options).AnnotateBoilerplate();
}
