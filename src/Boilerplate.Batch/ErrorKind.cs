namespace Boilerplate.Batch;

/// <summary>What sort of thing went wrong with a record, an input or an output.</summary>
public enum ErrorKind : byte
{
    /// <summary>The record is not in the form that its container asks for, or is cut short.</summary>
    Record,

    /// <summary>The bytes of a text cannot be read in any charset that is likely.</summary>
    Encoding,

    /// <summary>The record has no field that holds a document.</summary>
    Field,

    /// <summary>The record is longer than the limit.</summary>
    Length,

    /// <summary>Compressed data ends early or is damaged.</summary>
    Compression,

    /// <summary>The document took longer than the limit.</summary>
    Time,

    /// <summary>The classifier or the memory could not take the document.</summary>
    Classifier,

    /// <summary>The input cannot be read.</summary>
    Input,

    /// <summary>The output cannot be written.</summary>
    Output,
}
