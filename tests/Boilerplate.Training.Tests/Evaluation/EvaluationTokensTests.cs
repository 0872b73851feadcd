using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class EvaluationTokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Don't PANIC_now 3.5", "don|t|panic_now|3|5")]
    [InlineData("x² Ⅷ ½", "x²|ⅷ|½")]
    [InlineData("汉字abc漢", "汉|字|abc|漢")]
    [InlineData("カタカナ・x", "カ|タ|カ|ナ|・|x")]
    [InlineData("ที่นี่", "ท|ี|่|น|ี|่")]
    [InlineData("한국어 말", "한국어|말")]
    [InlineData("e\u0301a", "e|a")]
    [InlineData("हिन्दी", "ह|न|द")]
    [InlineData("İstanbul", "i|stanbul")]
    [InlineData("ΟΔΟΣ ΣΑΣ. Σ", "οδος|σας|σ")]
    [InlineData("\U00020000\U00010400x", "\U00020000|\U00010428x")]
    [InlineData("\uD800a", "a")]
    public void Split_Text_GivesReferenceTokens(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', EvaluationTokens.Split(text)));

    [Theory]
    [InlineData(" \t\u00A0\u3000\x1C", true)]
    [InlineData(" .", false)]
    public void IsBlank_Text_FollowsStrip(string text, bool expected) => Assert.Equal(expected, EvaluationText.IsBlank(text));

    [Fact]
    public void Encode_SameToken_GivesSameNumber()
    {
        var vocabulary = new TokenVocabulary();
        Assert.Equal([0, 1, 0], vocabulary.Encode("a B A"));
        Assert.Equal([1, 2], vocabulary.Encode("b c"));
        Assert.Equal(3, vocabulary.Count);
    }
}
