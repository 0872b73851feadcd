using Boilerplate.Sites;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Sites;

public sealed class SiteMemoryFileTests
{
    private static readonly byte[] s_bytes = MadeUpPages.BytesOf(MadeUpPages.Learn(
    [
        MadeUpPages.Html("https://example.org/a", "<h1>News</h1><a href=/>Menu</a><p>Story of a"),
        MadeUpPages.Html("https://example.org/b", "<a href=/>Menu</a><p>Story of b"),
        MadeUpPages.Html("https://пример.example/b", "<p>Слова"),
    ]));

    [Fact]
    public void Save_MemoryThatWasRead_GivesTheSameBytes()
    {
        SiteMemoryBuilder builder = SiteMemoryBuilder.Load(new MemoryStream(s_bytes));

        Assert.Equal((3, 2), (builder.PageCount, builder.SiteCount));
        Assert.Equal(s_bytes, MadeUpPages.BytesOf(builder));
        Assert.Equal(builder.Build().Id, SiteMemory.Load(new MemoryStream(s_bytes)).Id);
    }

    [Fact]
    public void Load_StreamThatGivesFewBytesAtATime_ReadsTheSame()
    {
        using var stream = new BufferedStream(new OneByteStream(s_bytes), 1);

        Assert.Equal(2, SiteMemory.Load(stream).SiteCount);
    }

    [Fact]
    public void Load_NoMemory_SaysSo()
    {
        Assert.Equal("Not a site memory: the file does not start with BPSM.", Refusal([]));
        Assert.Equal("Not a site memory: the file does not start with BPSM.", Refusal("BPLM1234567890"u8.ToArray()));
    }

    [Fact]
    public void Load_OtherVersion_NamesBoth()
    {
        byte[] other = [.. s_bytes];
        other[4] = 9;

        Assert.Equal("The site memory has format 9; this library reads format 1.", Refusal(other));
    }

    [Fact]
    public void Load_CutAnywhere_Refuses()
    {
        for (int length = 0; length < s_bytes.Length; length++)
            Assert.Contains("site memory", Refusal(s_bytes[..length]));
    }

    [Fact]
    public void Load_AnyByteChanged_Refuses()
    {
        for (int i = 0; i < s_bytes.Length; i++)
        {
            foreach (byte change in (ReadOnlySpan<byte>)[0x01, 0x80, 0xFF])
            {
                byte[] changed = [.. s_bytes];
                changed[i] ^= change;
                Assert.Contains("site memory", Refusal(changed));
            }
        }
    }

    [Fact]
    public void Load_BytesBehindTheEnd_Refuses() => Assert.Contains("damaged", Refusal([.. s_bytes, 0]));

    private static string Refusal(byte[] bytes) =>
        Assert.Throws<InvalidDataException>(() => SiteMemory.Load(new MemoryStream(bytes))).Message;

    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
