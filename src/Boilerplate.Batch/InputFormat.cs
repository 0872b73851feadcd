namespace Boilerplate.Batch;

/// <summary>What an input holds, once its compression is peeled off.</summary>
public enum InputFormat : byte
{
    /// <summary>One plain text.</summary>
    Text,

    /// <summary>One HTML page or fragment.</summary>
    Html,

    /// <summary>One JSON object a line, each a document.</summary>
    Jsonl,

    /// <summary>A web archive: the pages and texts among its response and resource records are documents.</summary>
    Warc,

    /// <summary>A web archive of texts that somebody extracted: each conversion record is a document.</summary>
    Wet,

    /// <summary>An Apache Parquet file: each row is a document.</summary>
    Parquet,
}
