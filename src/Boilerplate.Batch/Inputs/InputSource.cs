using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Inputs;

/// <summary>One file, a pipe, or the standard input.</summary>
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

    /// <summary><see langword="null"/> for what can be read only once: the standard input and pipes.</summary>
    public string? FullPath { get; }

    /// <summary>How many bytes are stored; <see langword="null"/> where that is not known.</summary>
    public long? Size => FullPath is not null && File.Exists(FullPath) ? new FileInfo(FullPath).Length : null;

    public static InputSource OfFile(string path, string treeName) =>
        new(path.Replace('\\', '/'), treeName, Path.GetFullPath(path), () => OpenFile(path));

    public static InputSource OfStandardInput(Stream stream) =>
        new(StandardInputName, "stdin", null, () => stream);

    /// <summary>
    /// A named pipe, or what a shell puts for <c>&lt;(command)</c>: it can be read once, like the standard input.
    /// <see langword="null"/> where the file is another.
    /// </summary>
    public static InputSource? OfPipe(string path)
    {
        // Only files that say they are empty can be pipes, or links to one; opening a large number of files takes time.
        var info = new FileInfo(path);
        if (info.Length > 0 && (info.Attributes & FileAttributes.ReparsePoint) == 0)
            return null;
        try
        {
            FileStream stream = OpenFile(path);
            if (!stream.CanSeek)
                return new InputSource(path, Path.GetFileName(path), null, () => stream);
            stream.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail in the same way, and that is where it is reported.
        }

        return null;
    }

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
