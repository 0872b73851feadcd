using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>Compares the tokens of a cut input with those of the uncut one.</summary>
internal static class HtmlCuts
{
    /// <summary>Cuts in two at every offset, both ends included, and into single characters.</summary>
    public static void AssertSameTokens(string input, HtmlTokenizerState state = default)
    {
        List<string> expected = HtmlTokenLog.Read(input, state);
        for (int cut = 0; cut <= input.Length; cut++)
            AssertSameTokens(expected, input, state, [cut]);
        AssertSameTokens(expected, input, state, [.. Enumerable.Range(0, input.Length + 1)]);
    }

    public static void AssertSameTokens(List<string> expected, string input, HtmlTokenizerState state, int[] cuts)
    {
        List<string> actual = HtmlTokenLog.Read(input, state, cuts);
        Assert.True(
            actual.SequenceEqual(expected),
            $"{input}\ncut at {string.Join(", ", cuts)}\nuncut {string.Join(" | ", expected)}\ncut   {string.Join(" | ", actual)}");
    }
}
