namespace Boilerplate.Tests.Classification;

public sealed class MarkdownWriterTests
{
    [Theory]
    [InlineData(BlockKind.Paragraph, 0, "One two.", "One two.")]
    [InlineData(BlockKind.Heading, 1, "Title", "# Title")]
    [InlineData(BlockKind.Heading, 6, "Title\nin two lines", "###### Title in two lines")]
    [InlineData(BlockKind.Heading, 0, "Title", "# Title")]
    [InlineData(BlockKind.ListItem, 0, "Item", "- Item")]
    [InlineData(BlockKind.ListItem, 0, "Item\nsecond line", "- Item\\\n  second line")]
    [InlineData(BlockKind.Quote, 0, "Said\nshe.", "> Said\\\n> she.")]
    [InlineData(BlockKind.TableCell, 0, "Cell", "Cell")]
    [InlineData(BlockKind.Caption, 0, "Caption", "Caption")]
    [InlineData(BlockKind.Control, 0, "Send", "Send")]
    [InlineData(BlockKind.Line, 0, "A line\r\nwrapped", "A line\\\nwrapped")]
    [InlineData(BlockKind.Line, 0, "A line\n \nbehind a blank one\n", "A line\\\nbehind a blank one")]
    [InlineData(BlockKind.Preformatted, 0, "let *x* = 1;\n  # y", "```\nlet *x* = 1;\n  # y\n```")]
    [InlineData(BlockKind.Preformatted, 0, "```\nfenced\n````", "`````\n```\nfenced\n````\n`````")]
    public void Add_EachKind_IsMarkedAsSuch(BlockKind kind, int level, string text, string expected) =>
        Assert.Equal(expected, Write(Block(kind, level, text)));

    [Theory]
    [InlineData("a *b* _c_ `d` [e](f) <g> \\h", @"a \*b\* \_c\_ \`d\` \[e\](f) \<g> \\h")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("#\tno heading", "\\#\tno heading")]
    [InlineData("#", @"\#")]
    [InlineData("#hashtag", "#hashtag")]
    [InlineData("> no quote", @"\> no quote")]
    [InlineData(">no quote", @"\>no quote")]
    [InlineData("a > b", "a > b")]
    [InlineData("- no item", @"\- no item")]
    [InlineData("-\tno item", "\\-\tno item")]
    [InlineData("-", @"\-")]
    [InlineData("-5 degrees", "-5 degrees")]
    [InlineData("+ no item", @"\+ no item")]
    [InlineData("+\tno item", "\\+\tno item")]
    [InlineData("+49 30 1234", "+49 30 1234")]
    [InlineData("---", @"\---")]
    [InlineData("- - -", @"\- - -")]
    [InlineData("***", @"\*\*\*")]
    [InlineData("___", @"\_\_\_")]
    [InlineData("===", @"\===")]
    [InlineData("=", @"\=")]
    [InlineData("=1", "=1")]
    [InlineData("~~~", @"\~~~")]
    [InlineData("~5", "~5")]
    [InlineData("1. no item", @"1\. no item")]
    [InlineData("1.\tno item", "1\\.\tno item")]
    [InlineData("1)", @"1\)")]
    [InlineData("123456789) no item", @"123456789\) no item")]
    [InlineData("1234567890. too long for an item", "1234567890. too long for an item")]
    [InlineData("1.5 litres", "1.5 litres")]
    [InlineData("In 1. FC", "In 1. FC")]
    [InlineData("    no code", "no code")]
    [InlineData("\tno code  ", "no code")]
    [InlineData("  - no item", @"\- no item")]
    [InlineData("AT&T & sons", "AT&T & sons")]
    [InlineData("write &lt; or &#60; or &#x3c;", @"write \&lt; or \&#60; or \&#x3c;")]
    [InlineData("a & b; c", "a & b; c")]
    public void Add_TextThatReadsAsMarkup_IsEscaped(string text, string expected) =>
        Assert.Equal(expected, Write(Block(BlockKind.Line, 0, text)));

    [Theory]
    [InlineData("C #", @"# C \#")]
    [InlineData("C ##", @"# C #\#")]
    [InlineData("#", @"# \#")]
    [InlineData("C#", @"# C\#")]
    [InlineData("# 1 fan", @"# \# 1 fan")]
    public void Add_HeadingWithNumberSigns_KeepsThem(string text, string expected) =>
        Assert.Equal(expected, Write(Block(BlockKind.Heading, 1, text)));

    [Fact]
    public void Add_SecondLineThatReadsAsMarkup_IsEscaped() =>
        Assert.Equal("Title\\\n\\---\\\n\\===\\\n1\\) x", Write(Block(BlockKind.Line, 0, "Title\n---\n===\n1) x")));

    [Fact]
    public void Add_SeveralBlocks_AreApartByABlankLineButItemsOfAList() => Assert.Equal(
        "# A\n\nb\n\n- c\n- d\n\ne\n\n> f\n\n> g",
        Write(
            Block(BlockKind.Heading, 1, "A"), Block(BlockKind.Paragraph, 0, "b"), Block(BlockKind.ListItem, 0, "c"), Block(BlockKind.ListItem, 0, "d"),
            Block(BlockKind.Paragraph, 0, "e"), Block(BlockKind.Quote, 0, "f"), Block(BlockKind.Quote, 0, "g")));

    [Fact]
    public void Add_ManyAmpersands_TakesLinearTime() => Assert.Equal(1_000_000, Write(Block(BlockKind.Line, 0, new string('&', 1_000_000))).Length);

    private static string Write(params LabeledBlock[] blocks)
    {
        var writer = new MarkdownWriter();
        foreach (LabeledBlock block in blocks)
            writer.Add(block);
        return writer.ToString();
    }

    private static LabeledBlock Block(BlockKind kind, int level, string text) =>
        new(0, text, BlockLabel.Content, 1, BoilerplateCategory.None, kind, level, 0, text.Length);
}
