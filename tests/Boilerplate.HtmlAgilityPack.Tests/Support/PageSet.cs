using System.Text.Json;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Boilerplate.HtmlAgilityPack.Tests.Support;

/// <summary>Reads the HTML of the first pages of a data set.</summary>
internal static class PageSet
{
    public static IEnumerable<string> Read(string path, int count)
    {
        using FileStream file = File.OpenRead(path);
        using var zstd = new DecompressionStream(file);
        // The data sets are packed with zstd --long=27.
        zstd.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, 27);
        using var reader = new StreamReader(zstd);
        while (count-- > 0 && reader.ReadLine() is { } line)
        {
            using JsonDocument page = JsonDocument.Parse(line);
            yield return page.RootElement.GetProperty("html").GetString() ?? "";
        }
    }
}
