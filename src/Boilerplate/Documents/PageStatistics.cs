namespace Boilerplate.Documents;

/// <summary>What the page says of itself, outside its blocks.</summary>
internal struct PageStatistics
{
    /// <summary>How many elements of each kind the page opens, dropped ones included.</summary>
    public TagCounts Tags;

    public int ElementCount;

    /// <summary>og:type: 1 article, 2 website, 3 product, 4 another; 0 without one.</summary>
    public byte OpenGraphType;

    /// <summary>JSON-LD @type values seen: a bit for each of <see cref="Segmentation.JsonLinkedData.Types"/>.</summary>
    public uint LinkedDataTypes;

    [System.Runtime.CompilerServices.InlineArray(HtmlTags.Count)]
    public struct TagCounts
    {
        private int _first;
    }
}
