namespace Boilerplate.Batch.Writing;

/// <summary>Where the documents of one input go, and how.</summary>
/// <param name="Path"><see langword="null"/> for the standard output.</param>
internal sealed record OutputRoute(string? Path, OutputFormat Format);
