using System.Text.Json;
using Boilerplate.Batch.Rendering;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>The columns of a Parquet file that was made from another one: its own, and those that we write.</summary>
internal sealed class CopiedColumns
{
    /// <summary>In the order of the schema; a column of ours stands where one of its name stood, else at the end.</summary>
    private readonly List<(Field Field, IParquetColumn? Ours)> _columns = [];
    private readonly List<(string Name, IParquetColumn Column)> _ours = [];

    public CopiedColumns(ParquetSchema source, BatchOptions options)
    {
        bool isClean = options.Task == BatchTask.Clean;
        if (isClean)
            _ours.Add((options.OutputField, new TextColumn(options.OutputField)));
        if (options.Labels || !isClean)
            _ours.Add((BlockListWriter.FieldName, new BlocksColumn()));
        string read = source.Fields.Any(field => field.Name == options.HtmlField) ? options.HtmlField : options.TextField;
        foreach (Field field in source.Fields)
        {
            IParquetColumn? ours = _ours.FirstOrDefault(column => column.Name == field.Name).Column;
            if (ours is not null || !options.DropInput || field.Name != read)
                _columns.Add((ours?.Field ?? field, ours));
        }

        foreach ((string name, IParquetColumn column) in _ours)
        {
            if (!source.Fields.Any(field => field.Name == name))
                _columns.Add((column.Field, column));
        }

        Schema = new ParquetSchema(_columns.Select(column => column.Field));
    }

    public ParquetSchema Schema { get; }

    /// <summary>Takes what we write of a record; the records come in the order of their rows.</summary>
    public void Add(JsonElement record)
    {
        foreach ((string name, IParquetColumn column) in _ours)
            column.Add(record.TryGetProperty(name, out JsonElement value) ? value : null);
    }

    /// <summary>Writes a row group: of the source's columns the rows that are kept, of ours what was added since the last one.</summary>
    public async Task WriteAsync(ParquetRowGroupReader source, ParquetRowGroupWriter target, bool[] kept)
    {
        foreach ((Field field, IParquetColumn? ours) in _columns)
        {
            if (ours is not null)
            {
                await ours.WriteAsync(target);
                continue;
            }

            foreach (DataField leaf in Schema.DataFields.Where(leaf => leaf.Path.FirstPart == field.Name))
                await ColumnCopy.CopyAsync(source, target, leaf, kept);
        }
    }
}
