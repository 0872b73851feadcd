using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>A column of numbers or booleans.</summary>
internal sealed class ValueColumn<T>(string name, Func<JsonElement, T> read) : IParquetColumn
    where T : struct
{
    private readonly DataField<T?> _field = new(name);
    private readonly List<T?> _values = [];

    public Field Field => _field;

    public void Add(JsonElement? value) => _values.Add(value is { ValueKind: not JsonValueKind.Null } there ? read(there) : null);

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAsync<T>(_field, _values.ToArray());
        _values.Clear();
    }
}
