using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Inputs;

/// <summary>One file, or the standard input.</summary>
internal sealed class InputSource
{
    public const string StandardInputName = "-";

    private readonly Func<Stream> _open;
    private PeekStream? _standardInput;

    private InputSource(string name, string treeName, string? fullPath, Func<Stream> open)
    {
        Name = name;
        TreeName = treeName;
        FullPath = fullPath;
        _open = open;
    }

    /// <summary>As messages and the field <c>source</c> give it, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>Its place in a folder of outputs, still with its own extension.</summary>
    public string TreeName { get; }

    /// <summary><see langword="null"/> for the standard input.</summary>
    public string? FullPath { get; }

    public static InputSource OfFile(string path, string treeName) =>
        new(path.Replace('\\', '/'), treeName, Path.GetFullPath(path), () => OpenFile(path));

    public static InputSource OfStandardInput(Stream stream) =>
        new(StandardInputName, "stdin", null, () => stream);

    /// <summary>
    /// The uncompressed bytes. A file is opened anew by each call; the standard input is there once, and what was peeked at
    /// stays in it.
    /// </summary>
    public PeekStream Open()
    {
        if (FullPath is not null)
            return DecompressedStream.Peel(_open());
        return _standardInput ??= DecompressedStream.Peel(_open());
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
}
