namespace Boilerplate.Batch.Reading;

/// <summary>The header of a gzip member (RFC 1952, 2.3).</summary>
internal static class GzipHeader
{
    private const int HeaderCrc = 2;
    private const int Extra = 4;
    private const int Name = 8;
    private const int Comment = 16;
    private const int Reserved = 0xE0;

    internal enum Result : byte
    {
        Sound,
        None,
        CutShort,
    }

    /// <summary>What a member starts with; the third byte says deflate, the only method there is.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Reads a header to its end. Where there is none, some bytes may have been read all the same.</summary>
    public static Result Skip(Stream stream)
    {
        Span<byte> head = stackalloc byte[10];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 0 || !head[..Math.Min(read, 3)].SequenceEqual(Magic[..Math.Min(read, 3)]))
            return Result.None;
        if (read < head.Length)
            return Result.CutShort;
        int flags = head[3];
        if ((flags & Reserved) != 0)
            return Result.None;
        bool isWhole = (flags & Extra) == 0 || SkipExtra(stream);
        isWhole = isWhole && ((flags & Name) == 0 || SkipText(stream));
        isWhole = isWhole && ((flags & Comment) == 0 || SkipText(stream));
        isWhole = isWhole && ((flags & HeaderCrc) == 0 || (stream.ReadByte() >= 0 && stream.ReadByte() >= 0));
        return isWhole ? Result.Sound : Result.CutShort;
    }

    private static bool SkipExtra(Stream stream)
    {
        int low = stream.ReadByte();
        int high = stream.ReadByte();
        if (high < 0)
            return false;
        for (int i = low | (high << 8); i > 0; i--)
        {
            if (stream.ReadByte() < 0)
                return false;
        }

        return true;
    }

    private static bool SkipText(Stream stream)
    {
        while (true)
        {
            int value = stream.ReadByte();
            if (value <= 0)
                return value == 0;
        }
    }
}
