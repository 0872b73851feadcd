namespace Boilerplate.Tests.Tokenization;

public sealed class Html5LibConformanceTests
{
    /// <summary>The cases that fail on purpose, each with its reason.</summary>
    private static readonly string[] s_leftOut =
    [
        // They ask for what an XML infoset can hold in the place of what the tokenizer emits; the standard leaves that to who builds an infoset.
        "xmlViolation.test: Data state: Double hyphen in comment",
        "xmlViolation.test: Data state: Non-XML character",
        "xmlViolation.test: Data state: Non-XML space",
    ];

    [Fact]
    public void Read_Html5LibCases_AllPassButThoseLeftOut()
    {
        List<Html5LibCase> cases = Html5LibSuite.Load();
        Assert.NotEmpty(cases);
        var failed = new List<string>();
        var details = new List<string>();
        foreach (Html5LibCase testCase in cases)
        {
            List<string> actual = HtmlTokenLog.Read(testCase.Input, testCase.State);
            if (actual.SequenceEqual(testCase.Expected))
                continue;
            failed.Add(testCase.Id);
            details.Add($"{testCase.Id}\n  input    {testCase.Input}\n  expected {string.Join(" | ", testCase.Expected)}\n  actual   {string.Join(" | ", actual)}");
        }

        Assert.True(failed.Order(StringComparer.Ordinal).SequenceEqual(s_leftOut), $"{failed.Count} of {cases.Count} fail:\n{string.Join('\n', details.Take(20))}");
    }

    [Fact]
    public void Read_Html5LibCasesCutAtEveryOffset_SameTokensAsUncut()
    {
        foreach (Html5LibCase testCase in Html5LibSuite.Load())
            HtmlCuts.AssertSameTokens(testCase.Input, testCase.State);
    }
}
