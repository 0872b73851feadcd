using System.Globalization;
using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <summary>Finds the schema.org types and the texts that a JSON-LD script holds, without parsing it: they are soft hints only.</summary>
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

    /// <summary>The properties whose values are texts that the page shows too, with their opening quote.</summary>
    private static readonly string[] s_textKeys = ["\"articleBody\"", "\"description\"", "\"text\"", "\"reviewBody\""];

    /// <summary>Appends the values of text properties, a line each, escapes decoded.</summary>
    public static void CollectTexts(ReadOnlySpan<char> json, GrowableArray<char> texts)
    {
        foreach (string key in s_textKeys)
        {
            ReadOnlySpan<char> rest = json;
            int at;
            while ((at = rest.IndexOf(key, StringComparison.Ordinal)) >= 0)
            {
                rest = rest[(at + key.Length)..].TrimStart(" \t\r\n");
                if (rest.IsEmpty || rest[0] != ':')
                    continue;
                rest = rest[1..].TrimStart(" \t\r\n");
                if (rest.IsEmpty || rest[0] != '"')
                    continue;
                rest = rest[AppendString(rest[1..], texts)..];
            }
        }
    }

    /// <summary>Appends a string up to its closing quote, or to the end where it has none; gives the length read.</summary>
    private static int AppendString(ReadOnlySpan<char> text, GrowableArray<char> target)
    {
        int i = 0;
        for (; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                target.Add(text[i]);
                continue;
            }

            char escape = text[++i];
            if (escape == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                target.Add((char)unit);
                i += 4;
            }
            else
            {
                target.Add(escape is 'n' or 'r' or 't' or 'b' or 'f' ? ' ' : escape);
            }
        }

        target.Add('\n');
        return Math.Min(i + 1, text.Length);
    }
}
