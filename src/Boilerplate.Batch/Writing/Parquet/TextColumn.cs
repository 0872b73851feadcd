using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

internal sealed class TextColumn(string name) : IParquetColumn
{
    private readonly DataField<string> _field = new(name, true);
    private readonly List<string?> _values = [];

    public Field Field => _field;

    public void Add(JsonElement? value) => _values.Add(value is not { ValueKind: not JsonValueKind.Null } there ? null
        : there.ValueKind == JsonValueKind.String ? there.GetString()
        : there.GetRawText());

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAsync(_field, _values!); // the column may hold nulls, which the library does not say
        _values.Clear();
    }
}
