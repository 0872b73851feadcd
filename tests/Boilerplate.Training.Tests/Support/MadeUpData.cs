using System.Text.Json;
using Boilerplate.Testing;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;
using ZstdSharp;

namespace Boilerplate.Training.Tests.Support;

/// <summary>A folder of made-up sets, strings and written documents, laid out as the real ones.</summary>
internal sealed class MadeUpData : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MadeUpData()
    {
        foreach (string set in PageCorpus.TrainingSets.Keys)
            Pack($"{set}-dev.jsonl.zst", set is "wcxb" or "daniel" ? MadeUpPages.Html(12).Select((page, i) => PageLine(page, set, i)) : []);
        Pack("extractor-outputs-dev.jsonl.zst", MadeUpPages.Texts(6).Select((page, i) => JsonSerializer.Serialize(new { id = $"wcxb:{i}", extractor = "justext", text = page.Input })));
        string[] licenses = ["MIT", "GPL-2.0+", "AGPL-3.0"];
        Pack("multilingual-boilerplate.jsonl.zst", licenses.SelectMany((license, l) => Enumerable.Range(0, 24).Select(i =>
            JsonSerializer.Serialize(new { text = $"Log in {license} {i}", lang = license[0] == 'M' ? "fo" : "mt", category = "login_account", source = $"s{i % 6}", license }))));
        Pack("multilingual-prose.jsonl.zst", Enumerable.Range(0, 60).Select(i =>
            JsonSerializer.Serialize(new { text = $"The river rose by {i} feet overnight.", lang = "en", genre = "news", source = $"p{i % 3}", license = "CC0-1.0" })));
        foreach (string language in (string[])["de", "en"])
            _folder.Write($"documents/{language}.jsonl", string.Concat(Enumerable.Range(0, 14).Select(i => WrittenLine(language, i) + "\n")));
        Manifest = _folder.Write("manifest.json", JsonSerializer.Serialize(new
        {
            sets = PageCorpus.TrainingSets.Keys.Select(set => new { file = $"{set}-dev.jsonl.zst", license = set == "daniel" ? "GPL-3.0" : "MIT" }),
        }));
    }

    public string Manifest { get; }

    public DataSources Sources(LicenseChoice licenses) =>
        new(_folder.Path, _folder["documents"], new LicenseRule(licenses, DataManifest.Read(Manifest)));

    public void Dispose() => _folder.Dispose();

    private static string PageLine(TrainingPage page, string set, int number) => JsonSerializer.Serialize(new
    {
        id = $"{set}:{number}",
        source = set,
        url = $"https://{set}-{number}.example/",
        lang = number % 2 == 0 ? "en" : "el",
        page_type = number % 3 == 0 ? "forum" : "article",
        html = page.Input,
        main_content = page.Gold,
        with = Array.Empty<string>(),
        without = Array.Empty<string>(),
    });

    /// <summary>Ten documents that train and four that do not.</summary>
    private static string WrittenLine(string language, int number)
    {
        TrainingPage page = MadeUpPages.Texts(number + 1)[number];
        return JsonSerializer.Serialize(new
        {
            id = $"{language}-{number}",
            lang = language,
            genre = "news",
            split = number < 10 ? "train" : "eval",
            paragraphs = page.Input.Split('\n').Select((text, i) => page.LineLabels?[i] == 1
                ? (object)new { text, label = "content" }
                : new { text, label = "boilerplate", category = "other_ui" }),
        });
    }

    private void Pack(string name, IEnumerable<string> lines)
    {
        using FileStream file = File.Create(_folder[name]);
        using var stream = new CompressionStream(file);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }
}
