namespace Boilerplate.Features;

/// <summary>Shape of the blocks just before and after; what stands beyond the page's border is zero.</summary>
internal static class NeighbourFeatures
{
    private const int Reach = 3;

    public static readonly string[] Names = BuildNames();

    public static void Write(ref FeatureWriter row, PageText page, int block)
    {
        for (int distance = -Reach; distance <= Reach; distance++)
        {
            if (distance == 0)
                continue;
            int other = block + distance;
            if ((uint)other >= (uint)page.Statistics.Length)
            {
                row.Add(-1f);
                row.Add(0f);
                row.Add(0f);
                row.Add(0f);
                continue;
            }

            ref BlockTextStatistics text = ref page.Statistics[other];
            row.AddLog(text.Words);
            row.Add(text.Has(TextMarks.EndsTerminator));
            row.AddShare(text.CapitalizedWords, text.CasedWords);
            row.Add(text.Script == page.Statistics[block].Script);
        }
    }

    private static string[] BuildNames()
    {
        var names = new List<string>();
        for (int distance = -Reach; distance <= Reach; distance++)
        {
            if (distance != 0)
                names.AddRange([$"log_words_{distance:+0;-0}", $"ends_terminator_{distance:+0;-0}", $"capitalized_{distance:+0;-0}", $"same_script_{distance:+0;-0}"]);
        }

        return [.. names];
    }
}
