using System.Text;

namespace Boilerplate.Sites;

/// <summary>
/// Reads and writes site memories (<c>.bpsm</c>): the magic <c>BPSM</c>, a format version, the pages that a site keeps and
/// that were added, the sites in ordinal order, and the SHA-256 of all that. A site is its name, its weight, its distinct
/// lines, sorted, and of each page, in the order of their ids, the id, the hash of its contents, and its lines as distances in that list.
/// Little-endian.
/// </summary>
internal static class SiteMemoryFile
{
    /// <summary>Rises when hashes or fields change their meaning.</summary>
    public const int Version = 1;

    private const int DigestLength = 32;
    private const int PlaceBits = 2;

    private static ReadOnlySpan<byte> Magic => "BPSM"u8;

    public static void Write(SiteMemoryBuilder builder, Stream stream)
    {
        using var hashing = new HashingStream(stream);
        using (var writer = new BinaryWriter(hashing, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(builder.MaxPages);
            writer.Write(builder.PageCount);
            writer.Write(builder.SiteCount);
            foreach (SketchedSite site in builder.Sites)
                WriteSite(writer, site);
        }

        stream.Write(hashing.Digest());
    }

    /// <summary>The first 12 digits of the digest that a file of this memory has.</summary>
    public static string IdOf(SiteMemoryBuilder builder)
    {
        using var hashing = new HashingStream(Stream.Null);
        Write(builder, hashing);
        return Convert.ToHexStringLower(hashing.Digest())[..12];
    }

    /// <exception cref="InvalidDataException">The stream holds no site memory, one of another version, or a damaged one.</exception>
    public static SiteMemoryBuilder Read(Stream stream)
    {
        using var hashing = new HashingStream(stream);
        using var reader = new BinaryReader(hashing, Encoding.UTF8, leaveOpen: true);
        try
        {
            return Read(reader, hashing, stream);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The site memory is cut off: the file ends before its last site.", exception);
        }
        catch (FormatException exception)
        {
            throw Damaged(exception);
        }
    }

    private static SiteMemoryBuilder Read(BinaryReader reader, HashingStream hashing, Stream stream)
    {
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new InvalidDataException("Not a site memory: the file does not start with BPSM.");
        int version = reader.ReadInt32();
        if (version != Version)
            throw new InvalidDataException($"The site memory has format {version}; this library reads format {Version}.");

        var builder = new SiteMemoryBuilder();
        int maxPages = reader.ReadInt32();
        Check(maxPages is > 0 and <= byte.MaxValue);
        builder.Restore(reader.ReadInt64(), maxPages);
        int count = reader.ReadInt32();
        string previous = "";
        for (int i = 0; i < count; i++)
        {
            SketchedSite site = ReadSite(reader, maxPages);
            Check(string.CompareOrdinal(previous, site.Name) < 0);
            previous = site.Name;
            builder.Restore(site);
        }

        byte[] expected = hashing.Digest();
        Span<byte> digest = stackalloc byte[DigestLength];
        stream.ReadExactly(digest);
        Check(digest.SequenceEqual(expected) && stream.ReadByte() < 0);
        return builder;
    }

    private static void WriteSite(BinaryWriter writer, SketchedSite site)
    {
        ulong[] lines = [.. site.Pages.SelectMany(page => page.Lines).Select(HashOf).Distinct().Order()];
        writer.Write(site.Name);
        writer.Write(site.Weight);
        writer.Write(lines.Length);
        foreach (ulong line in lines)
            writer.Write(line);
        writer.Write(site.Pages.Count);
        foreach (SitePage page in site.Pages)
            WritePage(writer, page, lines);
    }

    private static void WritePage(BinaryWriter writer, SitePage page, ulong[] lines)
    {
        writer.Write(page.Id);
        writer.Write(page.Contents);
        writer.Write(page.Lines.Length);
        int previous = -1;
        foreach (ulong line in page.Lines)
        {
            int index = lines.AsSpan().BinarySearch(HashOf(line));
            writer.Write7BitEncodedInt(((index - previous - 1) << PlaceBits) | (int)(line & (ulong)LinePlace.Mask));
            previous = index;
        }
    }

    private static SketchedSite ReadSite(BinaryReader reader, int maxPages)
    {
        var site = new SketchedSite(reader.ReadString()) { Weight = reader.ReadInt64() };
        int lineCount = reader.ReadInt32();
        Check(lineCount >= 0 && lineCount <= maxPages * PageLines.MaxLines);
        var lines = new ulong[lineCount];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = reader.ReadUInt64();
        int pageCount = reader.ReadInt32();
        Check(pageCount >= 0 && pageCount <= maxPages);
        for (int i = 0; i < pageCount; i++)
            site.Add(ReadPage(reader, site.Name, lines), maxPages);
        Check(site.Pages.Count == pageCount);
        return site;
    }

    private static SitePage ReadPage(BinaryReader reader, string site, ulong[] lines)
    {
        ulong id = reader.ReadUInt64(), contents = reader.ReadUInt64();
        int count = reader.ReadInt32();
        Check(count >= 0 && count <= lines.Length);
        var own = new ulong[count];
        int index = -1;
        for (int i = 0; i < count; i++)
        {
            int step = reader.Read7BitEncodedInt();
            Check(step >= 0 && step >> PlaceBits < lines.Length - index - 1);
            index += (step >> PlaceBits) + 1;
            own[i] = lines[index] | ((uint)step & (uint)LinePlace.Mask);
        }

        return new SitePage(site, id, contents, own);
    }

    private static ulong HashOf(ulong line) => line & ~(ulong)LinePlace.Mask;

    private static void Check(bool isSound)
    {
        if (!isSound)
            throw Damaged(null);
    }

    private static InvalidDataException Damaged(Exception? cause) =>
        new("The site memory is damaged: its contents do not fit its checksum or each other.", cause);
}
