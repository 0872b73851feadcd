using Boilerplate.HtmlAgilityPack.Tests.Support;

namespace Boilerplate.HtmlAgilityPack.Tests;

public sealed class BoilerplateAnnotatorTests
{
    private const string Content = "data-boilerplate-label=\"content\" data-boilerplate-probability=\"0.75\"";
    private const string Boilerplate =
        "data-boilerplate-label=\"boilerplate\" data-boilerplate-probability=\"0.25\" data-boilerplate-category=\"share_social\"";

    [Theory]
    [InlineData("<p>text <b>bold</b></p>", "<p {c}>text <b>bold</b></p>")]
    [InlineData("<ul><li>BP</li></ul>", "<ul><li {b}>BP</li></ul>")]
    [InlineData("<div>BP<p>text</p></div>", "<div {b}>BP<p {c}>text</p></div>")]
    [InlineData("<div>BP<p>text</p> tail <i>end</i></div>", "<div><span {b}>BP</span><p {c}>text</p><span {c}> tail </span><i><span {c}>end</span></i></div>")]
    [InlineData("loose", "<span {c}>loose</span>")]
    [InlineData("<p>***</p>", "<p>***</p>")]
    public void AnnotateBoilerplate_Page_MarksTheElementsOfBlocks(string html, string expected)
    {
        LabeledHtmlDocument labeled = Labels.Of(html);

        labeled.AnnotateBoilerplate();

        Assert.Equal(expected.Replace("{c}", Content).Replace("{b}", Boilerplate), labeled.Page.DocumentNode.OuterHtml);
    }

    [Fact]
    public void AnnotateBoilerplate_ContentThatWasBoilerplate_LosesItsCategory()
    {
        LabeledHtmlDocument labeled = Labels.Of($"<p {Boilerplate}>text</p>");

        labeled.AnnotateBoilerplate();

        Assert.Equal($"<p {Content}>text</p>", labeled.Page.DocumentNode.OuterHtml);
    }
}
