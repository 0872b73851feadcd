using System.IO.Compression;
using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Writing;

/// <summary>
/// A file that appears under its name when it is complete, or never: it is written beside it, flushed to the disk and
/// renamed. Disposing it before <see cref="Commit"/> deletes what was written. Compresses by the name's extension.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const int BufferLength = 64 * 1024;
    private readonly string _path;
    private readonly string _temporaryPath;
    private readonly FileStream _file;
    private readonly Stream _stream;
    private bool _isClosed;

    /// <exception cref="IOException">The folder or the file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be made.</exception>
    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(_path) ?? throw new IOException($"'{path}' is not the path of a file");
        Directory.CreateDirectory(folder);
        // A hidden name, so that a folder that is read while it is written to does not give it as an input.
        _temporaryPath = Path.Combine(folder, $".boilerplate-{Guid.NewGuid():N}.tmp");
        _file = new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        // The buffer is on the outside, so that compressed bytes do not depend on how the caller cuts its writes.
        _stream = new BufferedStream(Compressed(_file, FileNames.CompressionOf(path)), BufferLength);
    }

    /// <summary>Takes what the file is to hold, as <see cref="Write"/> does.</summary>
    public Stream Stream => _stream;

    public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public void Commit()
    {
        _stream.Dispose();
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_temporaryPath, _path, overwrite: true);
        _isClosed = true;
    }

    public void Dispose()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        try
        {
            // Only the file: the streams above it would still write out what they hold.
            _file.Dispose();
        }
        finally
        {
            File.Delete(_temporaryPath);
        }
    }

    private static Stream Compressed(FileStream file, Compression compression) => compression switch
    {
        Compression.Gzip => new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true),
        Compression.Zstd => new ZstdSharp.CompressionStream(file, leaveOpen: true),
        _ => new UnclosedStream(file),
    };
}
