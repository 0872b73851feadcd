using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Rendering;

/// <summary>The names of labels, kinds and reasons in files.</summary>
internal static class BlockNames
{
    public static string ToName(this BlockLabel label) => label == BlockLabel.Content ? "content" : "boilerplate";

    public static string ToName(this ErrorKind kind) => kind.ToString().ToLowerInvariant();

    public static string ToName(this SkipReason reason) => reason switch
    {
        SkipReason.NotText => "not_text",
        SkipReason.HttpStatus => "http_status",
        SkipReason.NoSite => "no_site",
        _ => "crawler_metadata",
    };

    public static string ToName(this BlockKind kind) => kind switch
    {
        BlockKind.Paragraph => "paragraph",
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "list_item",
        BlockKind.TableCell => "table_cell",
        BlockKind.Caption => "caption",
        BlockKind.Quote => "quote",
        BlockKind.Preformatted => "preformatted",
        BlockKind.Control => "control",
        BlockKind.Line => "line",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a defined kind of block."),
    };
}
