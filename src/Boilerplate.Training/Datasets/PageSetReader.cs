namespace Boilerplate.Training.Datasets;

/// <summary>Reads the uniform page files, one page at a time.</summary>
internal static class PageSetReader
{
    /// <exception cref="InvalidDataException">A line is not a page; the message names file, line and field.</exception>
    public static IEnumerable<LabeledPage> Read(string path) => JsonLines.Read(path, static record => new LabeledPage(
        record.String("id"), record.String("source"), record.OptionalString("url"), record.OptionalString("lang"),
        record.OptionalString("page_type"), record.String("html"), record.NullableString("main_content"),
        record.Strings("with"), record.Strings("without"), record.OptionalString("license")));
}
