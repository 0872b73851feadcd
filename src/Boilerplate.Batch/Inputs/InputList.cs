namespace Boilerplate.Batch.Inputs;

/// <summary>What the names on a command line stand for.</summary>
internal sealed class InputList
{
    /// <summary>In the order named; the files of a folder or glob in ordinal order of their paths.</summary>
    public List<InputSource> Sources { get; } = [];

    /// <summary>Named paths that are not there.</summary>
    public List<RecordError> Missing { get; } = [];

    /// <summary>Folders and globs that hold no file to read.</summary>
    public List<RecordError> Empty { get; } = [];

    /// <summary>Whether the names stand for any number of files, even if it happens to be one.</summary>
    public bool NamesSeveral { get; set; }
}
