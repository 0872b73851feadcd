using System.Text.Json;
using Boilerplate.Batch.Rendering;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>
/// The labelled blocks as a list of structures. The library writes nested columns by levels (as Dremel has them): the
/// repetition level is 0 for the first block of a row, the definition level says how deep a value is there.
/// </summary>
internal sealed class BlocksColumn : IParquetColumn
{
    /// <summary>The definition level of a list that is there and empty.</summary>
    private const int EmptyList = 1;

    private static readonly string[] s_texts = ["text", "label", "category", "kind"];

    private readonly DataField<string>[] _texts = [.. s_texts.Select(name => new DataField<string>(name, true))];
    private readonly DataField<double?> _probability = new("probability");
    private readonly List<ReadOnlyMemory<char>>[] _values = [.. s_texts.Select(_ => new List<ReadOnlyMemory<char>>())];
    private readonly List<int>[] _definitions = [.. s_texts.Select(_ => new List<int>())];
    private readonly List<double> _probabilities = [];
    private readonly List<int> _probabilityDefinitions = [];
    private readonly List<int> _repetitions = [];

    public BlocksColumn() => Field = new ListField(
        BlockListWriter.FieldName, new StructField("element", _texts[0], _texts[1], _probability, _texts[2], _texts[3]));

    public Field Field { get; }

    public void Add(JsonElement? value)
    {
        bool isEmpty = true;
        if (value is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (JsonElement block in list.EnumerateArray())
            {
                _repetitions.Add(isEmpty ? 0 : 1);
                isEmpty = false;
                for (int i = 0; i < s_texts.Length; i++)
                    AddText(i, block.GetProperty(s_texts[i]).GetString());
                _probabilities.Add(block.GetProperty("probability").GetDouble());
                _probabilityDefinitions.Add(_probability.MaxDefinitionLevel);
            }
        }

        if (!isEmpty)
            return;
        _repetitions.Add(0);
        _probabilityDefinitions.Add(EmptyList);
        foreach (List<int> definitions in _definitions)
            definitions.Add(EmptyList);
    }

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        // In the order of the schema.
        await WriteTextAsync(group, 0);
        await WriteTextAsync(group, 1);
        await group.WriteAllPartsAsync<double>(
            _probability, _probabilities.ToArray(), _probabilityDefinitions.ToArray(), _repetitions.ToArray(), default);
        await WriteTextAsync(group, 2);
        await WriteTextAsync(group, 3);
        foreach (List<int> levels in (IEnumerable<List<int>>)[.. _definitions, _probabilityDefinitions, _repetitions])
            levels.Clear();
        foreach (List<ReadOnlyMemory<char>> values in _values)
            values.Clear();
        _probabilities.Clear();
    }

    private void AddText(int column, string? text)
    {
        int deepest = _texts[column].MaxDefinitionLevel;
        _definitions[column].Add(text is null ? deepest - 1 : deepest);
        if (text is not null)
            _values[column].Add(text.AsMemory());
    }

    private Task WriteTextAsync(ParquetRowGroupWriter group, int column) => group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
        _texts[column], _values[column].ToArray(), _definitions[column].ToArray(), _repetitions.ToArray(), default);
}
