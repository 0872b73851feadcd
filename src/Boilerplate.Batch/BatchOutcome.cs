namespace Boilerplate.Batch;

/// <summary>How a batch ended.</summary>
public enum BatchOutcome : byte
{
    /// <summary>All records were done.</summary>
    Completed,

    /// <summary>Some records, inputs or outputs failed; the others were done.</summary>
    CompletedWithErrors,

    /// <summary>Nothing could be read or written.</summary>
    NothingDone,

    /// <summary>The reader of the standard output went away; not an error.</summary>
    OutputClosed,

    /// <summary>The caller cancelled.</summary>
    Cancelled,

    /// <summary>More records failed than the options allow.</summary>
    TooManyErrors,
}
