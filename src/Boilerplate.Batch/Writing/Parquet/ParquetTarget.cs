using System.Globalization;
using System.Text;
using Boilerplate.Batch.Running;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>
/// Gathers records as lines of JSON and makes a Parquet file of them when all are there: only then are the columns and their
/// types known, and lines can be gone on with where a half-written Parquet file could not.
/// </summary>
internal sealed class ParquetTarget(string path, long length, PlannedInput input, BatchOptions options) : IOutputTarget
{
    private readonly PartFile _lines = new(path, length, Inputs.Compression.None);

    public bool HasContent { get; private set; } = length > 0;

    public bool IsAtCommitPoint => true;

    public bool HasMembers => false;

    public long CommitPoint => _lines.CommitPoint;

    public void Write(ReadOnlySpan<byte> bytes) => _lines.Write(bytes);

    /// <summary>A line is the record's number, a tab, and its JSON.</summary>
    public void WriteRecord(long number, ReadOnlySpan<byte> bytes)
    {
        Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\t")));
        Write(bytes);
        HasContent = true;
    }

    public void Flush()
    {
        // Nobody sees the file before it is complete.
    }

    public void Checkpoint() => _lines.Flush();

    /// <exception cref="IOException">The Parquet file cannot be written.</exception>
    public long Commit()
    {
        _lines.Complete();
        string lines = PartFile.PathOf(path);
        string made = lines + ".made";
        try
        {
            ParquetMaker.MakeAsync(lines, made, input, options).GetAwaiter().GetResult();
            File.Move(made, path, overwrite: true);
        }
        catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException))
        {
            throw new IOException($"no Parquet file can be made of the records: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(made);
        }

        File.Delete(lines);
        return new FileInfo(path).Length;
    }

    public void Suspend() => _lines.Suspend();

    public void Dispose() => _lines.Dispose();
}
