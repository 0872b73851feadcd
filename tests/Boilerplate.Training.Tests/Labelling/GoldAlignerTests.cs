using Boilerplate.Training.Labelling;

namespace Boilerplate.Training.Tests.Labelling;

public sealed class GoldAlignerTests
{
    private const string First = "The river rose by two metres during the night, officials said.";
    private const string Second = "Several roads near the old harbour were closed until the morning.";
    private const string Third = "No one was hurt, but the market hall has to be pumped dry first.";

    [Fact]
    public void Align_Article_KeepsWhatTheGoldHolds() => AssertLabels(
        $"{First}\n{Second}\n{Third}",
        ("Home", '-'), ("Subscribe to our newsletter and never miss a story", '-'), (First, '+'), ("Advertisement", '-'),
        (Second, '+'), (Third, '+'), ("Copyright 2024", '-'));

    [Fact]
    public void Align_ShortBlockInItsGap_IsContent() => AssertLabels(
        $"{First}\nOutlook\n{Second}",
        ("Outlook", '-'), (First, '+'), ("Share", '-'), ("Outlook", '+'), (Second, '+'), ("Outlook", '-'));

    [Fact]
    public void Align_ShortWordsInsideASentence_AreNotContent() => AssertLabels(
        $"{First}\nThe mayor spoke of contact with the home office and of more rain to come.\n{Second}",
        (First, '+'), ("Contact", '-'), ("Home", '-'), (Second, '+'));

    [Fact]
    public void Align_HiddenCopyFirst_TakesTheVisibleOne()
    {
        string[] blocks = [First, Second, First, Second];

        PageAlignment alignment = GoldAligner.Align(blocks, $"{First}\n{Second}", hidden: [true, true, false, false]);

        Assert.Equal("--++", Labels(alignment));
        Assert.Equal(1, alignment.GoldCoverage);
    }

    [Fact]
    public void Align_EqualCopies_TakesTheFirstWhole() => AssertLabels(
        $"{First}\n{Second}\n{Third}",
        (First, '+'), (Second, '+'), (Third, '+'), (First, '-'), (Second, '-'), (Third, '-'));

    [Fact]
    public void Align_TeaserBeforeText_TakesTheText() => AssertLabels(
        $"{First}\n{Second}", (First, '-'), ("Read more about this story", '-'), (First, '+'), (Second, '+'));

    [Fact]
    public void Align_BlockMovedInTheGold_IsFoundOutOfOrder() => AssertLabels(
        $"{Third}\nInfo\n{First}\n{Second}",
        (First, '+'), (Second, '+'), ("Elsewhere", '-'), (Third, '+'), ("Info", '+'));

    [Fact]
    public void Align_EditedBlock_NeedsHalfOfItsTokens()
    {
        PageAlignment alignment = GoldAligner.Align(
            ["By Ann Lee. The river rose by two metres during the night, officials said on Monday.", "Photo: the river rose by two men in a boat who fish"],
            First);

        Assert.Equal("+-", Labels(alignment));
        Assert.Equal((16, 11), (alignment.Blocks[0].Tokens, alignment.Blocks[0].Matched));
        Assert.Equal(11 / 16.0, alignment.Blocks[0].Share);
        Assert.Equal((11, 11, 1.0), (alignment.GoldTokens, alignment.GoldTokensMatched, alignment.GoldCoverage));
    }

    [Fact]
    public void Align_MixedBlockBelowHalf_IsBoilerplateButCovers()
    {
        string mixed = "Menu login search sport weather politics culture travel cars jobs houses pets letters " + First;

        PageAlignment alignment = GoldAligner.Align([mixed], First);

        Assert.Equal("-", Labels(alignment));
        Assert.Equal(1, alignment.GoldCoverage);
    }

    [Fact]
    public void Align_CellsOnOneGoldLine_AreFoundTogether() => AssertLabels(
        $"{First}\nModel Alpha 12 kg yes\nModel Beta 15 kg yes\n{Second}",
        (First, '+'), ("Model", '+'), ("Alpha", '+'), ("12 kg", '+'), ("yes", '+'),
        ("Model", '+'), ("Beta", '+'), ("15 kg", '+'), ("yes", '+'), ("Add to cart", '-'), (Second, '+'));

    [Fact]
    public void Align_ManyEqualCells_AreAllPlaced()
    {
        (string, char)[] cells = [.. Enumerable.Repeat(("0", '+'), 150)];
        AssertLabels($"{First}\n{string.Join('\n', cells.Select(cell => cell.Item1))}\n{Second}", [(First, '+'), .. cells, (Second, '+')]);
    }

    [Fact]
    public void Align_BadgeInAShortBlock_IsPassedOver() => AssertLabels(
        $"{First}\nContent Strategy\nLocalization\n{Second}",
        (First, '+'), ("Content Strategy New", '+'), ("Localization New", '+'), ("New", '-'), (Second, '+'));

    [Fact]
    public void Align_Chinese_CountsCharacters() => AssertLabels(
        "昨夜河水上涨两米，多条道路关闭。\n前景\n市场大厅需要先排水。",
        ("首页", '-'), ("昨夜河水上涨两米，多条道路关闭。", '+'), ("分享", '-'), ("前景", '+'), ("市场大厅需要先排水。", '+'), ("版权所有", '-'));

    [Fact]
    public void Align_UnknownBetweenMatches_LeavesTheRestBoilerplate()
    {
        string[] blocks = ["Home", First, "A caption below a picture", Second, "Copyright"];

        Assert.Equal("-+-+-", Labels(GoldAligner.Align(blocks, $"{First}\n{Second}")));
        Assert.Equal("-+?+-", Labels(GoldAligner.Align(blocks, $"{First}\n{Second}", UnmatchedPolicy.UnknownBetweenMatches)));
    }

    [Fact]
    public void Align_EmptyGold_LabelsAllBoilerplate()
    {
        PageAlignment alignment = GoldAligner.Align(["Home", First, "***"], "");

        Assert.Equal("--?", Labels(alignment));
        Assert.Equal(1, alignment.GoldCoverage);
    }

    [Fact]
    public void Align_NoBlocks_CoversNothing() => Assert.Equal(0, GoldAligner.Align([], First).GoldCoverage);

    [Fact]
    public void Align_FlagsOfOtherLength_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => GoldAligner.Align([First], First, hidden: []));
        Assert.StartsWith("0 flags for 1 blocks.", error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Align_RandomPages_TakesEveryGoldTokenOnceAtMost(int seed)
    {
        var random = new Random(seed);
        for (int page = 0; page < 50; page++)
        {
            string[] blocks = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Words(random, random.Next(1, 30)))];
            string gold = string.Join('\n', blocks.Where(_ => random.Next(3) == 0).Append(Words(random, 20)));

            PageAlignment alignment = GoldAligner.Align(blocks, gold);

            Assert.Equal(alignment.GoldTokensMatched, alignment.Blocks.Sum(block => block.Matched));
            Assert.InRange(alignment.GoldTokensMatched, 0, alignment.GoldTokens);
            Assert.All(alignment.Blocks, block => Assert.InRange(block.Matched, 0, block.Tokens));
        }
    }

    // Few distinct words, so that chance matches and ties abound.
    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => (char)('a' + random.Next(6))));

    private static void AssertLabels(string gold, params (string Text, char Label)[] blocks) => Assert.Equal(
        string.Concat(blocks.Select(block => block.Label)),
        Labels(GoldAligner.Align([.. blocks.Select(block => block.Text)], gold)));

    private static string Labels(PageAlignment alignment) => string.Concat(alignment.Blocks.Select(block => block.Label switch
    {
        GoldLabel.Content => '+',
        GoldLabel.Boilerplate => '-',
        _ => '?',
    }));
}
