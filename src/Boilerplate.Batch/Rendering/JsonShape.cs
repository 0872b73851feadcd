namespace Boilerplate.Batch.Rendering;

/// <summary>Which fields of its own the output has.</summary>
/// <param name="CleanTextField">The field for the clean text, or <see langword="null"/> for none.</param>
/// <param name="Blocks">Whether the field <c>blocks</c> is written.</param>
/// <param name="DropInput">Whether the field that was read is left out, unless it is one of these.</param>
internal sealed record JsonShape(string? CleanTextField, bool Blocks, bool DropInput);
