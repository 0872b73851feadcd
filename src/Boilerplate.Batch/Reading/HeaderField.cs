namespace Boilerplate.Batch.Reading;

/// <summary>A line of a WARC or HTTP header.</summary>
internal readonly record struct HeaderField(string Name, string Value);
