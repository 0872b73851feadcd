namespace Boilerplate.Sites;

/// <summary>On how many kept pages of a site a line stands, and on how many of them as what.</summary>
internal readonly record struct LineCounts(byte Pages, byte Links, byte Headings)
{
    public LineCounts Add(LinePlace place) => new(
        (byte)(Pages + 1), (byte)(Links + (place.HasFlag(LinePlace.Link) ? 1 : 0)), (byte)(Headings + (place.HasFlag(LinePlace.Heading) ? 1 : 0)));

    /// <summary>The counts without one page; none is below 0, as the page may have changed since.</summary>
    public LineCounts Without(LinePlace place) => new(
        Less(Pages, 1), Less(Links, place.HasFlag(LinePlace.Link) ? 1 : 0), Less(Headings, place.HasFlag(LinePlace.Heading) ? 1 : 0));

    private static byte Less(byte count, int taken) => (byte)Math.Max(0, count - taken);
}
