namespace Boilerplate.Training.Datasets;

/// <summary>A paragraph of boilerplate in a document that we wrote.</summary>
internal sealed record WrittenNotice(string DocumentId, string Text, BoilerplateCategory Category);
