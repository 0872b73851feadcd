using System.Text;

namespace Boilerplate.Benchmarks;

/// <summary>HTML pages by name: the repository's samples, where the benchmarks run inside it, and one that is made here.</summary>
internal static class BenchmarkPages
{
    public const string Generated = "generated";
    private const int GeneratedArticles = 400;

    public static IEnumerable<string> Names => SamplesFolder() is string folder
        ? [Generated, .. Directory.EnumerateFiles(folder, "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [Generated];

    public static string Load(string name) =>
        name == Generated ? Generate() : File.ReadAllText(Path.Combine(SamplesFolder()!, name));

    /// <summary>The repository's folder; null where the benchmarks do not run inside it.</summary>
    public static string? Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Boilerplate.sln")))
            folder = folder.Parent;
        return folder?.FullName;
    }

    private static string? SamplesFolder() =>
        Root() is string root && Path.Combine(root, "samples") is var samples && Directory.Exists(samples) ? samples : null;

    /// <summary>A listing of articles with what pages are full of: nested boxes, classes, links, references, scripts and comments.</summary>
    private static string Generate()
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Caf&eacute; &amp; more</title>\n");
        page.Append("<style>.card > p { margin: 0 } /* <p> */</style>\n</head>\n<body>\n");
        string[] paragraphs = BenchmarkTexts.Repeat("Mixed", 100_000).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < GeneratedArticles; i++)
        {
            string text = paragraphs[i % paragraphs.Length];
            page.Append($"""
                <!-- card {i} --><div class="card card--wide" id="card-{i}" data-id='{i}'>
                  <h2><a href="/news/{i}?ref=list&amp;page={i / 10}" rel=nofollow>Headline&nbsp;{i}</a></h2>
                  <p>{text} <em>&ldquo;quoted&rdquo;</em> &#8211; {text}</p>
                  <ul><li><a href="#s{i}">Share</a><li><a href="#c{i}">Comments ({i})</a></ul>
                  <img src="/i/{i}.jpg" alt="" loading=lazy><br/>
                  <script>if (1 < 2 && window.ads) ads.push('<div id="ad-{i}"></div>');</script>
                </div>

                """);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }
}
