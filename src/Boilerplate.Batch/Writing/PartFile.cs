using System.IO.Compression;
using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Writing;

/// <summary>
/// A file that appears under its name when it is complete. Until then it grows beside it under a name that is always the same,
/// so that a later run can go on with it. Compresses by the name's extension, in members (gzip) or frames (zstd) that end where
/// the content says, so that a file that was written in several goes has the same bytes as one that was written in one.
/// </summary>
internal sealed class PartFile : IDisposable
{
    /// <summary>A member ends behind the first record that fills it: little enough to lose, too much to compress worse.</summary>
    internal const int MemberLength = 1024 * 1024;

    private const int BufferLength = 64 * 1024;
    private readonly string _path;
    private readonly string _partPath;
    private readonly Compression _compression;
    private readonly FileStream _file;
    private BufferedStream? _member;
    private readonly long _start;
    private long _memberLength;
    private bool _isClosed;

    /// <param name="compression">Overrules the name's extension.</param>
    /// <param name="length">How much of an earlier part is kept; what it has beyond that was never committed.</param>
    /// <exception cref="IOException">The folder or the file cannot be made, or another process is writing it.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be made.</exception>
    public PartFile(string path, long length = 0, Compression? compression = null)
    {
        _path = Path.GetFullPath(path);
        _partPath = PathOf(path);
        _compression = compression ?? FileNames.CompressionOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? throw new IOException($"'{path}' is not the path of a file"));
        if (Directory.Exists(_path))
            throw new IOException($"'{path}' is a folder");
        _file = new FileStream(_partPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1);
        _file.SetLength(length);
        _start = length;
        _file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Whether all that was written can be committed: always, or between the members of a compressed file.</summary>
    public bool IsAtCommitPoint => _compression == Compression.None || _member is null;

    /// <summary>Whether commit points are rare, so that each is worth remembering.</summary>
    public bool HasMembers => _compression != Compression.None;

    /// <summary>
    /// How long the file is, as it is stored, up to the last member's end; of a file without compression as a whole, with what
    /// is still buffered.
    /// </summary>
    public long CommitPoint => _compression == Compression.None ? _start + _memberLength : _file.Length;

    /// <summary>Where the file is until it is complete: hidden, so that no folder that is read gives it as an input.</summary>
    public static string PathOf(string path)
    {
        string full = Path.GetFullPath(path);
        return Path.Combine(Path.GetDirectoryName(full) ?? "", $".{Path.GetFileName(full)}.part");
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        // The buffer is on the outside, so that compressed bytes do not depend on how the caller cuts its writes.
        _member ??= new BufferedStream(Compressed(), BufferLength);
        _member.Write(bytes);
        _memberLength += bytes.Length;
    }

    /// <summary>A record is complete here.</summary>
    public void EndRecord()
    {
        if (_compression != Compression.None && _memberLength >= MemberLength)
            EndMember();
    }

    /// <summary>Brings what was written up to the last commit point to the disk.</summary>
    public void Flush()
    {
        if (_compression == Compression.None)
            _member?.Flush();
        _file.Flush(flushToDisk: true);
    }

    /// <summary>All is written: gives the file its name, and its length to the caller.</summary>
    public long Commit()
    {
        // A compressed file without any member would not be one.
        if (_compression != Compression.None && _member is null && _file.Length == 0)
            Write([]);
        EndMember();
        Flush();
        long length = _file.Length;
        _file.Dispose();
        File.Move(_partPath, _path, overwrite: true);
        _isClosed = true;
        return length;
    }

    /// <summary>All is written, and the part is to be made something else of.</summary>
    public void Complete()
    {
        EndMember();
        Flush();
        Suspend();
    }

    /// <summary>Closes the file and leaves the part for a later run.</summary>
    public void Suspend()
    {
        _isClosed = true;
        _file.Dispose();
    }

    /// <summary>Deletes what was written, unless it was committed or suspended.</summary>
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
            File.Delete(_partPath);
        }
    }

    private void EndMember()
    {
        _member?.Dispose();
        _member = null;
        if (_compression != Compression.None)
            _memberLength = 0;
    }

    private Stream Compressed() => _compression switch
    {
        Compression.Gzip => new GZipStream(_file, CompressionLevel.Optimal, leaveOpen: true),
        Compression.Zstd => new ZstdSharp.CompressionStream(_file, leaveOpen: true),
        _ => new UnclosedStream(_file),
    };
}
