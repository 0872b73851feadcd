using Boilerplate.Documents;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Classification;

public sealed class LabeledDocumentTests
{
    [Theory]
    [InlineData("one\ntwo\n\nthree\n", "one\nthree")]
    [InlineData("one\r\ntwo\r\n\r\nthree\r\n", "one\r\nthree")]
    [InlineData("one\r\ntwo\nthree", "one\r\nthree")]
    [InlineData("one\ntwo\r\nthree", "one\nthree")]
    [InlineData("  one \n two\n\tthree\t", "  one \n\tthree\t")]
    public void ToText_Text_KeepsLinesAndNewline(string text, string expected) =>
        Assert.Equal(expected, Label(Segmented.Text(text), i => i != 1).ToText());

    [Fact]
    public void ToText_Html_JoinsByOneNewline() =>
        Assert.Equal("one\nthree", Label(Segmented.Html("<p>one</p>\r\n<p>two</p>\r\n<p>three</p>"), i => i != 1).ToText());

    [Theory]
    [InlineData("")]
    [InlineData(" \n\r\n\t")]
    public void ToText_NothingThere_IsEmpty(string text)
    {
        LabeledDocument document = Label(Segmented.Text(text), _ => true);

        Assert.Equal(("", "", 0), (document.ToText(), document.ToMarkdown(), document.Blocks.Count));
    }

    [Fact]
    public void ToMarkdown_Page_LeavesBoilerplateOut() => Assert.Equal(
        "## Title\n\n- item",
        Label(Segmented.Html("<h2>Title</h2><p>two</p><ul><li>item</ul>"), i => i != 1).ToMarkdown());

    [Fact]
    public void Blocks_Text_AreWhereTheySay()
    {
        IEnumerable<string> inputs =
        [
            .. SampleFiles.All.Select(SampleFiles.Read), .. SampleFiles.Texts.Select(name => SampleFiles.Read(name).ReplaceLineEndings("\r\n")),
            "a\rb\r\rc", "\uFEFFa\n\uD800\n\u2028b\u0085c\n", "\n\n x \n\n", "x",
        ];

        foreach (string input in inputs)
        {
            LabeledDocument document = Label(Segmented.Text(input), _ => true);
            int end = 0;
            foreach (LabeledBlock block in document.Blocks)
            {
                Assert.Equal(input.Substring(block.Offset, block.Length), block.Text);
                Assert.True(string.IsNullOrWhiteSpace(input[end..block.Offset]), "text between blocks");
                end = block.Offset + block.Length;
            }

            Assert.True(string.IsNullOrWhiteSpace(input[end..]), "text behind the last block");
        }
    }

    [Fact]
    public void Blocks_Html_LieWithinTheInputInOrder()
    {
        foreach (string name in SampleFiles.Pages)
        {
            string html = SampleFiles.Read(name);
            LabeledDocument document = Label(Segmented.Html(html), _ => true);
            Assert.Equal(Enumerable.Range(0, document.Blocks.Count), document.Blocks.Select(block => block.Index));
            int previous = 0;
            foreach (LabeledBlock block in document.Blocks)
            {
                Assert.InRange(block.Offset, previous, html.Length);
                Assert.InRange(block.Offset + block.Length, block.Offset, html.Length);
                previous = block.Offset;
            }
        }
    }

    private static LabeledDocument Label(Document document, Func<int, bool> isContent)
    {
        Decision[] decisions = [.. Enumerable.Range(0, document.BlockCount).Select(i => new Decision(
            isContent(i) ? BlockLabel.Content : BlockLabel.Boilerplate, 0.5f, BoilerplateCategory.None))];
        return LabeledDocument.From(document, decisions);
    }
}
