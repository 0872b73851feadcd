using System.Text;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class LineSplitterTests
{
    private const string Text = "one\r\n\ntwo漢\n\nthree";

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    public void TryRead_AnyPieces_GivesTheSameLines(int unitSize, bool isBigEndian)
    {
        Encoding encoding = unitSize switch
        {
            1 => new UTF8Encoding(false),
            2 => new UnicodeEncoding(isBigEndian, false),
            _ => new UTF32Encoding(isBigEndian, false),
        };
        byte[] bytes = encoding.GetBytes(Text);
        for (int pieceLength = 1; pieceLength <= bytes.Length; pieceLength++)
        {
            using var splitter = new LineSplitter(new PiecewiseStream(bytes, pieceLength), 0, unitSize, isBigEndian, 100);
            var lines = new List<string>();
            while (splitter.TryRead(out ReadOnlySpan<byte> line, out long offset, out _))
            {
                lines.Add(encoding.GetString(line));
                Assert.Equal(line, bytes.AsSpan((int)offset, line.Length));
            }

            Assert.Equal(Text.Split('\n'), lines);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100_000)]
    public void TryRead_LineOverTheLimit_IsSkippedWhole(int pieceLength)
    {
        byte[] bytes = Encoding.ASCII.GetBytes("12345\n123456\n" + new string('x', 300_000) + "\n1\n" + new string('y', 100_000));
        using var splitter = new LineSplitter(new PiecewiseStream(bytes, pieceLength), 0, 1, false, 5);
        var lines = new List<string>();
        while (splitter.TryRead(out ReadOnlySpan<byte> line, out long offset, out bool isTooLong))
            lines.Add(isTooLong ? $"too long at {offset}" : Encoding.ASCII.GetString(line));

        Assert.Equal(["12345", "too long at 6", "too long at 13", "1", "too long at 300016"], lines);
    }
}
