namespace Boilerplate.Training.Datasets;

/// <summary>A document that we wrote ourselves, every paragraph labelled.</summary>
internal sealed record WrittenDocument(
    string Id, string Language, string Genre, DataSplit Split, IReadOnlyList<WrittenParagraph> Paragraphs);
