namespace Boilerplate.Documents;

/// <summary>A set of elements, a bit each.</summary>
internal readonly struct TagSet
{
    // HtmlTag has more than 128 values and fewer than 192.
    private readonly ulong _low;
    private readonly ulong _middle;
    private readonly ulong _high;

    public TagSet(params ReadOnlySpan<HtmlTag> tags)
    {
        foreach (HtmlTag tag in tags)
        {
            ulong bit = 1UL << ((int)tag & 63);
            switch ((int)tag >> 6)
            {
                case 0:
                    _low |= bit;
                    break;
                case 1:
                    _middle |= bit;
                    break;
                default:
                    _high |= bit;
                    break;
            }
        }
    }

    private TagSet(ulong low, ulong middle, ulong high) => (_low, _middle, _high) = (low, middle, high);

    public static TagSet operator |(in TagSet left, in TagSet right) =>
        new(left._low | right._low, left._middle | right._middle, left._high | right._high);

    public TagSet Without(params ReadOnlySpan<HtmlTag> tags)
    {
        var other = new TagSet(tags);
        return new TagSet(_low & ~other._low, _middle & ~other._middle, _high & ~other._high);
    }

    public bool Contains(HtmlTag tag)
    {
        ulong bits = ((int)tag >> 6) switch { 0 => _low, 1 => _middle, _ => _high };
        return (bits >> ((int)tag & 63) & 1) != 0;
    }
}
