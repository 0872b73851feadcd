using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Inputs;

/// <summary>One file, or the standard input.</summary>
internal sealed class InputSource
{
    public const string StandardInputName = "-";

    private readonly Func<Stream> _open;
    private OpenInput? _standardInput;

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

    /// <summary>How many bytes are stored; <see langword="null"/> where that is not known.</summary>
    public long? Size => FullPath is not null && File.Exists(FullPath) ? new FileInfo(FullPath).Length : null;

    public static InputSource OfFile(string path, string treeName) =>
        new(path.Replace('\\', '/'), treeName, Path.GetFullPath(path), () => OpenFile(path));

    public static InputSource OfStandardInput(Stream stream) =>
        new(StandardInputName, "stdin", null, () => stream);

    /// <summary>
    /// The uncompressed bytes. A file is opened anew by each call; the standard input is there once, and what was peeked at
    /// stays in it.
    /// </summary>
    public OpenInput Open() => FullPath is not null ? OpenAnew() : _standardInput ??= OpenAnew();

    private OpenInput OpenAnew()
    {
        var meter = new MeteredStream(_open());
        return new OpenInput(DecompressedStream.Peel(meter), meter);
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
}
