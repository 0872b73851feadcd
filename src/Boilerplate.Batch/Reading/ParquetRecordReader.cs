using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Writing;
using Parquet;
using Parquet.Serialization;

namespace Boilerplate.Batch.Reading;

/// <summary>Reads the rows of a Parquet file as JSON records, one row group in memory at a time.</summary>
internal sealed class ParquetRecordReader : IContainerReader
{
    private static readonly ParquetOptions s_options = new();

    private readonly InputSource _source;
    private readonly Stream _stream;
    private readonly string[] _documentColumns;
    private readonly int _maxLength;
    private readonly OutputBuffer _line = new();
    private ParquetReader? _file;
    private IReadOnlyList<IDictionary<string, object>> _rows = [];
    private int _nextGroup;
    private int _nextRow;
    private long _groupOffset;
    private long _number;
    private bool _isBroken;

    /// <param name="documentColumns">The columns that may hold the document; the file must have one of them.</param>
    public ParquetRecordReader(InputSource source, PeekStream stream, string[] documentColumns, int maxLength)
    {
        _source = source;
        _documentColumns = documentColumns;
        _maxLength = maxLength;
        _stream = SeekableInput.Open(source, stream);
    }

    public Record? Read()
    {
        if (_isBroken)
            return null;
        try
        {
            if (_file is null && Open() is { } fault)
                return Broken(fault);
            while (_nextRow == _rows.Count)
            {
                if (_nextGroup == _file!.RowGroupCount) // Open set it
                    return null;
                ReadGroup();
            }
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // The library throws whatever its code runs into: damage shows as any kind of exception.
            string place = _nextGroup == 0 ? "" : $" in row group {_nextGroup} of {_file?.RowGroupCount}";
            return Broken($"is no Parquet file that can be read{place}: {exception.Message}");
        }

        return Next();
    }

    public void Dispose()
    {
        _file?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
        _line.Dispose();
    }

    private Record Next()
    {
        IDictionary<string, object> row = _rows[_nextRow++];
        _number++;
        _line.Clear();
        ParquetJson.WriteRow(_line, _file!.Schema.Fields, row, _documentColumns); // there are rows only once it is open
        if (_line.Bytes.Length > _maxLength)
            return Record.Faulty(_source, _number, _groupOffset, RecordLimits.TooLong(_maxLength), ErrorKind.Length);
        byte[] bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(_line.Bytes.Length);
        _line.Bytes.CopyTo(bytes);
        return new Record(_source, _number, _groupOffset, RecordKind.Json, bytes, _line.Bytes.Length) { IsVerbatim = false };
    }

    private string? Open()
    {
        _file = ParquetReader.CreateAsync(_stream, s_options, leaveStreamOpen: true).GetAwaiter().GetResult();
        string[] columns = [.. _file.Schema.Fields.Select(field => field.Name)];
        if (columns.Intersect(_documentColumns, StringComparer.Ordinal).Any())
            return null;
        return $"has neither a column '{_documentColumns[0]}' nor a column '{_documentColumns[1]}'; its columns are "
            + string.Join(", ", columns) + NameSuggestion.Hint(_documentColumns[1], columns);
    }

    private void ReadGroup()
    {
        _rows = [];
        _nextRow = 0;
        _groupOffset = _file!.RowGroups[_nextGroup].RowGroup.FileOffset ?? 0;
        int group = _nextGroup++;
        IDictionary<string, object>[] rows = [.. ParquetSerializer.DeserializeUntypedAsync(_stream, s_options, group).GetAwaiter().GetResult().Data];
        using (ParquetRowGroupReader columns = _file.OpenRowGroupReader(group))
            ParquetLists.ReadAsync(columns, _file.Schema.Fields, rows).GetAwaiter().GetResult();
        _rows = rows;
    }

    /// <summary>A fault of the file as a whole where no row was read, else of the row that could not be.</summary>
    private Record Broken(string fault)
    {
        _isBroken = true;
        return Record.Faulty(_source, _number == 0 ? 0 : _number + 1, _groupOffset, fault, _number == 0 ? ErrorKind.Input : ErrorKind.Record);
    }
}
