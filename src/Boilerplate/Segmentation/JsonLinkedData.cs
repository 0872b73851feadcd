namespace Boilerplate.Segmentation;

/// <summary>Finds the schema.org types that a JSON-LD script names, without parsing it: a page's kind is a soft hint only.</summary>
internal static class JsonLinkedData
{
    /// <summary>The types that are told apart; several names of one kind share a bit.</summary>
    private static readonly (string Name, int Bit)[] s_names =
    [
        ("Article", 0), ("NewsArticle", 1), ("ReportageNewsArticle", 1), ("BlogPosting", 2), ("Product", 3), ("ProductGroup", 3),
        ("DiscussionForumPosting", 4), ("QAPage", 5), ("Question", 5), ("FAQPage", 6), ("ItemList", 7), ("CollectionPage", 8),
        ("WebPage", 9), ("Organization", 10), ("LocalBusiness", 11), ("Service", 12), ("TechArticle", 13), ("Recipe", 14),
    ];

    /// <summary>How many bits <see cref="Types"/> uses.</summary>
    public const int TypeCount = 15;

    /// <summary>The types named after each <c>"@type"</c>, a bit each.</summary>
    public static uint Types(ReadOnlySpan<char> json)
    {
        uint types = 0;
        int at;
        while ((at = json.IndexOf("\"@type\"", StringComparison.Ordinal)) >= 0)
        {
            json = json[(at + 7)..];
            ReadOnlySpan<char> value = json[..Math.Min(json.Length, 64)].TrimStart(" \t\r\n:[\"");
            foreach ((string name, int bit) in s_names)
            {
                if (value.StartsWith(name, StringComparison.Ordinal) && value.Length > name.Length && value[name.Length] == '"')
                    types |= 1u << bit;
            }
        }

        return types;
    }
}
