using Boilerplate.Testing;
using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>Tokens must not depend on where an input is cut into blocks.</summary>
public class HtmlTokenizerCutTests
{
    [Theory]
    [MemberData(nameof(HtmlCases.All), MemberType = typeof(HtmlCases))]
    public void Read_CutAtEveryOffset_GivesTheTokensOfTheUncutInput(string input, string[] expected)
    {
        Assert.Equal(expected, HtmlTokenLog.Read(input));
        HtmlCuts.AssertSameTokens(input);
    }

    [Theory]
    [MemberData(nameof(HtmlCases.Cdata), MemberType = typeof(HtmlCases))]
    public void Read_CdataCutAtEveryOffset_GivesTheTokensOfTheUncutInput(string input, string[] expected)
    {
        var state = new HtmlTokenizerState(HtmlContentModel.Data, allowCdata: true);
        Assert.Equal(expected, HtmlTokenLog.Read(input, state));
        HtmlCuts.AssertSameTokens(input, state);
    }

    [Fact]
    public void Read_SamplesInBlocksOfAnySize_GiveTheTokensOfTheUncutPage()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.Samples, "*.html"))
        {
            string page = File.ReadAllText(path);
            List<string> expected = HtmlTokenLog.Read(page);
            Assert.True(expected.Count > 50, path);
            foreach (int size in (int[])[1, 7, 64, 1000, 4096])
                HtmlCuts.AssertSameTokens(expected, page, default, [.. Enumerable.Range(0, page.Length / size + 1).Select(block => block * size)]);
        }
    }

    [Theory]
    [InlineData("ab\r", 2)]
    [InlineData("ab&am", 2)]
    [InlineData("ab&", 2)]
    [InlineData("ab&#x1F", 2)]
    [InlineData("ab&#12", 2)]
    [InlineData("ab&amp;", 7)]
    [InlineData("ab&am.", 6)]
    [InlineData("ab&ThisNameIsLongerThanAnyThatTheStandardHas", 44)]
    [InlineData("ab<", 2)]
    [InlineData("ab</", 2)]
    [InlineData("ab< ", 4)]
    [InlineData("ab<p class='x", 2)]
    [InlineData("ab<!-- x --", 2)]
    [InlineData("ab<!DOCTYPE x", 2)]
    public void CharsConsumed_BlockIsNotFinal_KeepsBackWhatTheRestMayChange(string block, int expected)
    {
        var tokenizer = new HtmlTokenizer(block, isFinalBlock: false);
        while (tokenizer.Read())
            Assert.Equal(HtmlTokenKind.Text, tokenizer.Kind);
        Assert.Equal(expected, tokenizer.CharsConsumed);
    }

    [Fact]
    public void CharsConsumed_BlockEndsInHalfAPair_KeepsBackTheHalf()
    {
        var tokenizer = new HtmlTokenizer("ab\uD83D", isFinalBlock: false);
        Assert.True(tokenizer.Read());
        Assert.False(tokenizer.Read());
        Assert.Equal(2, tokenizer.CharsConsumed);
    }

    [Theory]
    [InlineData("<script>a<!-- b --", HtmlContentModel.ScriptDataEscaped, "script", 16)]
    [InlineData("<script>a<!--<script>b", HtmlContentModel.ScriptDataDoubleEscaped, "script", 22)]
    [InlineData("<title>a</tit", HtmlContentModel.RcData, "title", 8)]
    [InlineData("<plaintext>a", HtmlContentModel.PlainText, "plaintext", 12)]
    [InlineData("<title>a</title>b", HtmlContentModel.Data, null, 17)]
    public void CurrentState_InsideAnElement_HoldsWhatTheNextBlockNeeds(string block, HtmlContentModel model, string? name, int consumed)
    {
        var tokenizer = new HtmlTokenizer(block, isFinalBlock: false);
        while (tokenizer.Read())
        {
        }

        Assert.Equal(consumed, tokenizer.CharsConsumed);
        Assert.Equal(model, tokenizer.CurrentState.ContentModel);
        Assert.Equal(name, tokenizer.CurrentState.LastStartTag);
    }
}
