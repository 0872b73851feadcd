using System.Text.Json;
using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Running;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>Makes a Parquet file of gathered records.</summary>
internal static class ParquetMaker
{
    /// <summary>A row group ends behind the record that brings it to this many characters or rows.</summary>
    private const long GroupCharacters = 32 * 1024 * 1024;
    private const int GroupRows = 50_000;

    private static readonly ParquetOptions s_options = new() { CompressionMethod = CompressionMethod.Zstd };

    public static async Task MakeAsync(string lines, string made, PlannedInput input, BatchOptions options)
    {
        await using var file = new FileStream(made, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        if (input is { Format: InputFormat.Parquet, Source.FullPath: not null })
            await CopyAsync(lines, file, input.Source, options);
        else
            await WriteRowsAsync(lines, file, options);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Columns by the fields of the records.</summary>
    private static async Task WriteRowsAsync(string lines, Stream file, BatchOptions options)
    {
        bool hasBlocks = options.Labels || options.Task == BatchTask.Classify;
        List<(string Name, ColumnType Type)> types = ColumnTypes.Find(RecordLine.ReadAll(lines), hasBlocks);
        // A file must have a column, also where there is no record.
        if (types.Count == 0)
            types.Add((options.OutputField, ColumnType.Text));
        IParquetColumn[] columns = [.. types.Select(type => Column(type.Name, type.Type))];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(columns.Select(column => column.Field)), file, s_options);
        int rows = 0;
        long characters = 0;
        foreach (RecordLine record in RecordLine.ReadAll(lines))
        {
            var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (JsonProperty field in record.Json.EnumerateObject())
                fields[field.Name] = field.Value;
            for (int i = 0; i < columns.Length; i++)
                columns[i].Add(fields.TryGetValue(types[i].Name, out JsonElement value) ? value : null);
            rows++;
            characters += record.Json.GetRawText().Length;
            if (rows < GroupRows && characters < GroupCharacters)
                continue;
            await WriteGroupAsync(writer, columns);
            (rows, characters) = (0, 0);
        }

        if (rows > 0)
            await WriteGroupAsync(writer, columns);
    }

    /// <summary>The input's own columns, of all types as they stand, and ours.</summary>
    private static async Task CopyAsync(string lines, Stream file, InputSource source, BatchOptions options)
    {
        await using Stream stream = SeekableInput.Open(source, source.Open().Stream);
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, new ParquetOptions(), leaveStreamOpen: true);
        var columns = new CopiedColumns(reader.Schema, options);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(columns.Schema, file, s_options);
        using IEnumerator<RecordLine> records = RecordLine.ReadAll(lines).GetEnumerator();
        bool hasRecord = records.MoveNext();
        long firstRow = 1;
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            // Rows that failed are not among the records, and are left out.
            var kept = new bool[group.RowCount];
            while (hasRecord && records.Current.Number < firstRow + group.RowCount)
            {
                kept[records.Current.Number - firstRow] = true;
                columns.Add(records.Current.Json);
                hasRecord = records.MoveNext();
            }

            if (kept.Contains(true))
            {
                using ParquetRowGroupWriter target = writer.CreateRowGroup();
                await columns.WriteAsync(group, target, kept);
            }

            firstRow += group.RowCount;
        }
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, IParquetColumn[] columns)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach (IParquetColumn column in columns)
            await column.WriteAsync(group);
    }

    private static IParquetColumn Column(string name, ColumnType type) => type switch
    {
        ColumnType.Boolean => new ValueColumn<bool>(name, value => value.GetBoolean()),
        ColumnType.Whole => new ValueColumn<long>(name, value => value.GetInt64()),
        ColumnType.Number => new ValueColumn<double>(name, value => value.GetDouble()),
        ColumnType.TextList => new TextListColumn(name),
        ColumnType.Blocks => new BlocksColumn(),
        _ => new TextColumn(name),
    };
}
