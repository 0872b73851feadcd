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
}
