using System.Text;
using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

public class HtmlTokenizerRandomTests
{
#if DEBUG
    private const int Inputs = 5_000;
#else
    private const int Inputs = 50_000;
#endif

    private static readonly string[] s_pieces =
    [
        "<", "<", ">", ">", "/", "!", "?", "-", "-", "--", "<!--", "-->", "--!>", "=", "\"", "'", "&", ";", "#", "x", "a", "B", "4", " ", "\n", "\r", "\r\n", "\t",
        "\0", "é", "😀", "\uD83D", "\uDE00", "</", "<p", "<a b=", "script", "<script", "</script", "<title>", "</title", "<style>", "</style>", "<textarea>",
        "<plaintext>", "amp", "&amp", "&not", "in;", "&#", "&#x1F600", "]", "]]>", "<![CDATA[", "[CDATA[", "<!DOCTYPE", " html", " PUBLIC ", " SYSTEM",
    ];

    [Theory]
    [InlineData(71, false)]
    [InlineData(72, true)]
    public void Read_RandomInputsInRandomBlocks_GiveTheTokensOfTheUncutInput(int seed, bool allowCdata)
    {
        var random = new Random(seed);
        var input = new StringBuilder();
        for (int i = 0; i < Inputs; i++)
        {
            input.Clear();
            for (int pieces = random.Next(1, 40); pieces > 0; pieces--)
                input.Append(s_pieces[random.Next(s_pieces.Length)]);

            string text = input.ToString();
            HtmlTokenizerState state = RandomState(random, allowCdata);
            List<string> expected = HtmlTokenLog.Read(text, state);
            for (int round = 0; round < 3; round++)
                HtmlCuts.AssertSameTokens(expected, text, state, RandomCuts(random, text.Length));
            HtmlCuts.AssertSameTokens(expected, text, state, [.. Enumerable.Range(0, text.Length + 1)]);
        }
    }

    private static HtmlTokenizerState RandomState(Random random, bool allowCdata)
    {
        string?[] names = [null, "script", "title", "a"];
        var model = (HtmlContentModel)(random.Next(2) * random.Next((int)HtmlContentModel.CdataSection + 1));
        return new HtmlTokenizerState(model, names[random.Next(names.Length)], allowCdata);
    }

    private static int[] RandomCuts(Random random, int length) =>
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(length + 1)).Order()];
}
