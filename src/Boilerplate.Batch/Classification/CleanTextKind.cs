namespace Boilerplate.Batch.Classification;

/// <summary>Which clean text a document is asked for.</summary>
internal enum CleanTextKind : byte
{
    None,
    Plain,
    Markdown,
    Html,
}
