namespace Boilerplate.Training.Evaluation;

/// <summary>A page's score with what it is grouped by.</summary>
internal sealed record ScoredPage(string Id, string? PageType, string? Language, PageScore Score);
