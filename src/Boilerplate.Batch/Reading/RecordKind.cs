namespace Boilerplate.Batch.Reading;

/// <summary>What a record's bytes are.</summary>
internal enum RecordKind : byte
{
    /// <summary>A plain text in whatever encoding it declares.</summary>
    Text,

    /// <summary>A page in whatever encoding it declares.</summary>
    Html,

    /// <summary>A JSON value in what should be UTF-8.</summary>
    Json,

    /// <summary>A record of a web archive with its header.</summary>
    Archived,
}
