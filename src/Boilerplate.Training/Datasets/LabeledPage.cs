namespace Boilerplate.Training.Datasets;

/// <summary>A page of a public data set with its gold text.</summary>
/// <param name="Id"><c>source:key</c>, unique.</param>
/// <param name="MainContent">Gold text, blocks on lines of their own; empty = nothing is content; null = segments only.</param>
/// <param name="With">Segments that a right extraction holds.</param>
/// <param name="Without">Segments that a right extraction does not hold.</param>
internal sealed record LabeledPage(
    string Id, string Source, string? Url, string? Language, string? PageType, string Html,
    string? MainContent, IReadOnlyList<string> With, IReadOnlyList<string> Without, string? License);
