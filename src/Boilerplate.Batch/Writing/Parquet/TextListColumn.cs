using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>A column of lists of strings, written by levels as in <see cref="BlocksColumn"/>.</summary>
internal sealed class TextListColumn : IParquetColumn
{
    private const int NoList = 0;
    private const int EmptyList = 1;

    private readonly DataField<string> _item = new("element", true);
    private readonly List<ReadOnlyMemory<char>> _values = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    public TextListColumn(string name) => Field = new ListField(name, _item);

    public Field Field { get; }

    public void Add(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            _definitions.Add(value is { ValueKind: JsonValueKind.Array } ? EmptyList : NoList);
            _repetitions.Add(0);
            return;
        }

        int deepest = _item.MaxDefinitionLevel;
        bool isFirst = true;
        foreach (JsonElement item in list.EnumerateArray())
        {
            string? text = item.GetString();
            _definitions.Add(text is null ? deepest - 1 : deepest);
            _repetitions.Add(isFirst ? 0 : 1);
            isFirst = false;
            if (text is not null)
                _values.Add(text.AsMemory());
        }
    }

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(_item, _values.ToArray(), _definitions.ToArray(), _repetitions.ToArray(), default);
        _values.Clear();
        _definitions.Clear();
        _repetitions.Clear();
    }
}
