using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

public class HtmlTokenizerTests
{
    [Fact]
    public void Read_Page_GivesRangesOfTheSource()
    {
        const string Source = "a<p id=x>b<!--c--></p>";
        var tokenizer = new HtmlTokenizer(Source);
        var ranges = new List<string>();
        while (tokenizer.Read())
            ranges.Add($"{tokenizer.Kind} {Source.AsSpan(tokenizer.TokenStart, tokenizer.TokenLength)}");
        Assert.Equal(["Text a", "StartTag <p id=x>", "Text b", "Comment <!--c-->", "EndTag </p>"], ranges);
        Assert.Equal(Source.Length, tokenizer.CharsConsumed);
        Assert.False(tokenizer.Read());
    }

    [Fact]
    public void RawText_CommentAndText_LeaveOutTheMarkup()
    {
        var tokenizer = new HtmlTokenizer("<!--a&amp;-->b&amp;");
        Assert.True(tokenizer.Read());
        Assert.Equal("a&amp;", tokenizer.RawText);
        Assert.False(tokenizer.TextNeedsDecoding);
        Assert.True(tokenizer.RawName.IsEmpty);
        Assert.True(tokenizer.Read());
        Assert.Equal("b&amp;", tokenizer.RawText);
        Assert.True(tokenizer.TextNeedsDecoding);
    }

    [Fact]
    public void NameEquals_AnyAsciiCase_IsEqual()
    {
        var tokenizer = new HtmlTokenizer("<DiV>");
        Assert.True(tokenizer.Read());
        Assert.Equal("DiV", tokenizer.RawName);
        Assert.True(tokenizer.NameEquals("div"));
        Assert.False(tokenizer.NameEquals("di"));
        Assert.True(tokenizer.RawText.IsEmpty);
    }

    [Fact]
    public void Attributes_StartTag_YieldsAllInSourceOrder()
    {
        var tokenizer = new HtmlTokenizer("<a HREF=\"?a&amp;b\" hidden href='2'/></a id=x>");
        Assert.True(tokenizer.Read());
        Assert.True(tokenizer.IsSelfClosing);
        var seen = new List<string>();
        foreach (HtmlAttribute attribute in tokenizer.Attributes)
            seen.Add($"{attribute.RawName} {attribute.RawValue} {attribute.HasValue} {attribute.NameNeedsDecoding} {attribute.ValueNeedsDecoding}");
        Assert.Equal(["HREF ?a&amp;b True True True", "hidden  False False False", "href 2 True False False"], seen);

        Assert.True(tokenizer.Read());
        Assert.False(tokenizer.IsSelfClosing);
        foreach (HtmlAttribute attribute in tokenizer.Attributes)
            Assert.Fail($"The end tag has {attribute.RawName}.");
    }

    [Fact]
    public void TryGetAttribute_NameTwice_GivesTheFirst()
    {
        var tokenizer = new HtmlTokenizer("<a ID=1 id=2>text");
        Assert.True(tokenizer.Read());
        Assert.True(tokenizer.TryGetAttribute("id", out HtmlAttribute attribute));
        Assert.Equal("1", attribute.RawValue);
        Assert.False(tokenizer.TryGetAttribute("class", out attribute));
        Assert.True(attribute.RawName.IsEmpty);
        Assert.True(tokenizer.Read());
        Assert.False(tokenizer.TryGetAttribute("id", out _));
    }

    [Fact]
    public void SwitchContentModel_BackToData_ReadsMarkupInsideSvgTitle()
    {
        var tokenizer = new HtmlTokenizer("<title/><g>");
        Assert.True(tokenizer.Read());
        tokenizer.SwitchContentModel(HtmlContentModel.Data);
        Assert.True(tokenizer.Read());
        Assert.Equal("g", tokenizer.RawName);
    }

    [Fact]
    public void SwitchContentModel_RawTextUpToAName_ReadsNoscriptAsText()
    {
        var tokenizer = new HtmlTokenizer("<noscript><p></b></NoScript>");
        Assert.True(tokenizer.Read());
        tokenizer.SwitchContentModel(HtmlContentModel.RawText, "noscript");
        Assert.True(tokenizer.Read());
        Assert.Equal("<p></b>", tokenizer.RawText);
        Assert.True(tokenizer.Read());
        Assert.Equal(HtmlTokenKind.EndTag, tokenizer.Kind);
        Assert.Equal(HtmlContentModel.Data, tokenizer.CurrentState.ContentModel);
    }

    [Fact]
    public void AllowCdata_SetBetweenTokens_ChangesWhatFollows()
    {
        var tokenizer = new HtmlTokenizer("<svg><![CDATA[a]]></svg><![CDATA[b]]>");
        Assert.True(tokenizer.Read());
        tokenizer.AllowCdata = true;
        Assert.True(tokenizer.Read());
        Assert.Equal("a", tokenizer.RawText);
        Assert.True(tokenizer.CurrentState.AllowCdata);
        Assert.True(tokenizer.Read());
        tokenizer.AllowCdata = false;
        Assert.True(tokenizer.Read());
        Assert.Equal(HtmlTokenKind.Comment, tokenizer.Kind);
    }

    [Fact]
    public void CopyText_DestinationTooShort_SaysHowLongItHasToBe()
    {
        var error = Assert.Throws<ArgumentException>(() =>
        {
            var tokenizer = new HtmlTokenizer("abcd");
            tokenizer.Read();
            tokenizer.CopyText(new char[3]);
        });
        Assert.Equal("The destination holds 3 UTF-16 units; up to 4 may be written. (Parameter 'destination')", error.Message);
    }

    [Fact]
    public void GetDoctype_OtherToken_Throws()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
        {
            var tokenizer = new HtmlTokenizer("<p>");
            tokenizer.Read();
            tokenizer.GetDoctype();
        });
        Assert.Equal("The token is of the kind StartTag, not Doctype.", error.Message);
    }

    [Fact]
    public void Constructor_UnknownContentModel_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("contentModel", () => new HtmlTokenizerState((HtmlContentModel)8));
        Assert.Throws<ArgumentOutOfRangeException>("contentModel", () => new HtmlTokenizer("").SwitchContentModel((HtmlContentModel)8));
    }
}
