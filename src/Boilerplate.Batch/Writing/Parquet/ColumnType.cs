namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>The type of a column that a JSON field becomes.</summary>
internal enum ColumnType : byte
{
    /// <summary>Only nulls were seen.</summary>
    Unknown,
    Boolean,
    Whole,
    Number,

    /// <summary>Lists of strings.</summary>
    TextList,

    /// <summary>Strings; values of other kinds, and of mixed ones, as their JSON.</summary>
    Text,

    /// <summary>The labelled blocks, as a list of structures.</summary>
    Blocks,
}
