namespace Boilerplate.Training.Datasets;

/// <summary>What an extractor made of a page.</summary>
internal sealed record ExtractorOutput(string Id, string Extractor, string Text)
{
    public static IEnumerable<ExtractorOutput> Read(string path) => JsonLines.Read(path, static record =>
        new ExtractorOutput(record.String("id"), record.String("extractor"), record.OptionalString("text") ?? ""));
}
