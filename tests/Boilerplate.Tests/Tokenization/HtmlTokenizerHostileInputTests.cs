using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>
/// Inputs on which a tokenizer that looks ahead would take quadratic time: a million repetitions would then take hours, so finishing is the test.
/// </summary>
public class HtmlTokenizerHostileInputTests
{
    private const int Repetitions = 1_000_000;

    [Theory]
    [InlineData("", "<", 1)]
    [InlineData("", "</", 1)]
    [InlineData("", "</>", 0)]
    [InlineData("", "<!", 1)]
    [InlineData("", "<!>", Repetitions)]
    [InlineData("", "<!--", 1)]
    [InlineData("", "<!-- --!>", Repetitions)]
    [InlineData("", "<!---", 1)]
    [InlineData("<!--", ">", 2)]
    [InlineData("<!--", "- >", 1)]
    [InlineData("<!--a", "-", 1)]
    [InlineData("", "<a ", 0)]
    [InlineData("", "<a b='", 0)]
    [InlineData("<p ", "a ", 0)]
    [InlineData("<p ", "/", 0)]
    [InlineData("", "&", 1)]
    [InlineData("", "&#", 1)]
    [InlineData("", "&#x0", 1)]
    [InlineData("&#", "0", 1)]
    [InlineData("", "&CounterClockwiseContourIntegral", 1)]
    [InlineData("<title>", "</title", 2)]
    [InlineData("<title>", "</titl", 2)]
    [InlineData("<script>", "<", 2)]
    [InlineData("<script>", "</scrip", 2)]
    [InlineData("<script>", "<!--", 2)]
    [InlineData("<script>", "<!--<script", 2)]
    [InlineData("<script><!--", "-", 2)]
    [InlineData("<script><!--", "<script </script ", 2)]
    [InlineData("<!DOCTYPE ", "'", 1)]
    [InlineData("<![CDATA[", "]]", 1)]
    [InlineData("<![CDATA[", "<", 1)]
    public void Read_RepeatedAMillionTimes_Finishes(string start, string repeated, int tokens)
    {
        string input = start + string.Concat(Enumerable.Repeat(repeated, Repetitions));
        var buffer = new char[input.Length];
        foreach (bool isFinalBlock in (bool[])[true, false])
        {
            var tokenizer = new HtmlTokenizer(input, isFinalBlock, new HtmlTokenizerState(HtmlContentModel.Data, allowCdata: true));
            int count = 0;
            while (tokenizer.Read())
            {
                count++;
                tokenizer.CopyText(buffer);
                foreach (HtmlAttribute attribute in tokenizer.Attributes)
                    attribute.CopyValue(buffer);
            }

            if (isFinalBlock)
                Assert.Equal(tokens, count);
        }
    }
}
