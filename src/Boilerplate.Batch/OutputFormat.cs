namespace Boilerplate.Batch;

/// <summary>What is written for each document.</summary>
public enum OutputFormat : byte
{
    /// <summary>The clean text, UTF-8.</summary>
    Text,

    /// <summary>The clean text as CommonMark, UTF-8.</summary>
    Markdown,

    /// <summary>One JSON object a line and a document.</summary>
    Jsonl,

    /// <summary>Aligned columns for people; <see cref="BatchTask.Classify"/> only.</summary>
    Table,

    /// <summary>The page without its boilerplate, UTF-8.</summary>
    Html,

    /// <summary>An Apache Parquet file with a row for each document.</summary>
    Parquet,
}
