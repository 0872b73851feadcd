namespace Boilerplate.Batch.Reading;

/// <summary>What a web archive says of a record.</summary>
/// <param name="Url">The address it was fetched from, or <see langword="null"/>.</param>
/// <param name="Headers">All fields of the record's own header, in order and as they stand.</param>
/// <param name="Status">The status of the HTTP answer; 0 where there is none.</param>
/// <param name="ContentType">The content type of the HTTP answer, else of the record.</param>
/// <param name="Charset">The charset in that content type.</param>
internal sealed record Capture(
    string? Url, IReadOnlyList<HeaderField> Headers, int Status, string? ContentType, string? Charset);
