using System.Text;
using Boilerplate.Documents;
using Boilerplate.Testing;

namespace Boilerplate.Tests.Segmentation;

public sealed class TextSegmenterTests
{
    public static TheoryData<string> Texts =>
    [
        "", "\n", " \n\t\r\n ", "one", "one\n", "one\ntwo", "one\r\ntwo\r\n\r\n \r\nthree", "a\rb\r\rc", "\n\na\n\r\n\rb",
        "\u2028a\u2028b\n", "\ufeffa\n\ufeff",
        .. Directory.EnumerateFiles(Repository.Samples, "*.txt").Select(File.ReadAllText),
        .. Directory.EnumerateFiles(Repository.Samples, "*.txt").Select(path => File.ReadAllText(path).Replace("\n", "\r\n")),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Segment_AnyText_KeepsEveryByte(string text)
    {
        Document document = BlockListing.Text(text);

        var rebuilt = new StringBuilder();
        int end = 0;
        for (int i = 0; i < document.BlockCount; i++)
        {
            ref Block block = ref document.Blocks[i];
            string between = text[end..block.SourceStart];
            Assert.True(string.IsNullOrWhiteSpace(between), $"\"{between}\" is in no block.");
            rebuilt.Append(between).Append(document.GetText(i));
            end = block.SourceEnd;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        Assert.Equal(text, rebuilt.Append(text[end..]).ToString());
        Assert.False(document.IsHtml);
    }

    [Theory]
    [InlineData("a\r\nb", "\r\n")]
    [InlineData("a\nb\r\n", "\n")]
    [InlineData("a", "\n")]
    public void Segment_LineEnds_AreRemembered(string text, string expected) =>
        Assert.Equal(expected, BlockListing.Text(text).NewLine);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Segment_HardWrapped_JoinsParagraphs(string newLine)
    {
        string[] first =
        [
            "Dear all, the meeting that was planned for Tuesday has been moved to",
            "Thursday because the room is needed for the examination of the third",
            "year; please tell those who do not read their mail before noon that",
            "the agenda stays as it was.",
        ];
        string[] second =
        [
            "Whoever wants to speak about the new timetable should send a summary",
            "of no more than one page to the secretary before the end of the week",
            "so that copies can be made.",
        ];
        string text = string.Join(newLine, [.. first, "", .. second, "- item", "2) item"]);

        Assert.Equal(
            [string.Join(newLine, first), string.Join(newLine, second), "- item", "2) item"],
            BlockListing.Texts(BlockListing.Text(text)));
    }

    [Fact]
    public void Segment_HardWrappedGreek_JoinsParagraphs()
    {
        // "text" in Greek letters, wrapped at one width: the sign is the width, not the language.
        string words = string.Join(' ', Enumerable.Range(0, 60).Select(i => new string((char)('α' + (i % 20)), 3 + (i * 7 % 6))));
        string text = Wrap(words, 64);

        Assert.Equal([text], BlockListing.Texts(BlockListing.Text(text)));
    }

    [Fact]
    public void Segment_SentenceALine_IsNotJoined()
    {
        string text = string.Join('\n', Enumerable.Range(10, 12).Select(i => $"Rule {i} says that nobody may enter the hall after the bell."));

        Assert.Equal(12, BlockListing.Text(text).BlockCount);
    }

    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        int column = 0;
        foreach (string word in text.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                wrapped.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
