using System.Net;
using Boilerplate.Testing;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Support;

/// <summary>The documents that we wrote and the samples, as texts and as pages.</summary>
internal static class RealPages
{
    private static readonly WrittenDocument[] s_written =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "training-data", "documents"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(WrittenDocumentReader.Read),
    ];

    public static IEnumerable<WrittenParagraph> Paragraphs => s_written.SelectMany(document => document.Paragraphs);

    public static IEnumerable<TrainingPage> Texts =>
    [
        .. s_written.Select(document => Page(document.Id, string.Join('\n', document.Paragraphs.Select(paragraph => paragraph.Text)), isHtml: false)),
        .. Samples("*.txt", isHtml: false),
    ];

    /// <summary>The documents dressed as pages: each paragraph in an element that such a paragraph may stand in.</summary>
    public static IEnumerable<TrainingPage> HtmlPages =>
    [
        .. s_written.Select(document => Page(document.Id, Html(document), isHtml: true)),
        .. Samples("*.html", isHtml: true),
    ];

    private static string Html(WrittenDocument document)
    {
        string[] elements = ["p class='body text'", "li", "h2", "div id=teaser", "blockquote", "td"];
        IEnumerable<string> blocks = document.Paragraphs.Select((paragraph, i) =>
        {
            string text = WebUtility.HtmlEncode(paragraph.Text);
            string element = elements[i % elements.Length];
            return paragraph.Label == BlockLabel.Content && i % 3 > 0 ? $"<p>{text}</p>" : $"<{element}>{(i % 4 == 0 ? $"<a href=/{i}>{text}</a>" : text)}</{element.Split(' ')[0]}>";
        });
        return $"<title>{WebUtility.HtmlEncode(document.Paragraphs[0].Text)}</title><body class={document.Genre}><main>{string.Concat(blocks)}</main>";
    }

    private static IEnumerable<TrainingPage> Samples(string pattern, bool isHtml) => Directory
        .EnumerateFiles(Repository.Samples, pattern)
        .Order(StringComparer.Ordinal)
        .Select(path => Page(Path.GetFileName(path), File.ReadAllText(path), isHtml));

    private static TrainingPage Page(string id, string input, bool isHtml) => new()
    {
        Id = id, Source = "real", Group = id, Input = input, IsHtml = isHtml,
    };
}
