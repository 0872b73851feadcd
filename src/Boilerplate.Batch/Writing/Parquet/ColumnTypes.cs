using System.Text.Json;
using Boilerplate.Batch.Rendering;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>Finds the columns that records need: every field of any record, in the order of their first appearance.</summary>
internal static class ColumnTypes
{
    /// <param name="hasBlocks">Whether the field <c>blocks</c> is the one that we write.</param>
    public static List<(string Name, ColumnType Type)> Find(IEnumerable<RecordLine> records, bool hasBlocks)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = new List<(string Name, ColumnType Type)>();
        foreach (RecordLine record in records)
        {
            foreach (JsonProperty field in record.Json.EnumerateObject())
            {
                ColumnType type = hasBlocks && field.NameEquals(BlockListWriter.FieldName) ? ColumnType.Blocks : Of(field.Value);
                if (places.TryGetValue(field.Name, out int place))
                {
                    columns[place] = (field.Name, Both(columns[place].Type, type));
                    continue;
                }

                places.Add(field.Name, columns.Count);
                columns.Add((field.Name, type));
            }
        }

        return columns;
    }

    private static ColumnType Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => ColumnType.Unknown,
        JsonValueKind.True or JsonValueKind.False => ColumnType.Boolean,
        // A number that does not come back from a double as it was would be another number.
        JsonValueKind.Number when value.TryGetInt64(out _) => ColumnType.Whole,
        JsonValueKind.Number when value.TryGetDouble(out double number) && double.IsFinite(number) => ColumnType.Number,
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Null) => ColumnType.TextList,
        _ => ColumnType.Text,
    };

    private static ColumnType Both(ColumnType a, ColumnType b) =>
        a == b || b == ColumnType.Unknown ? a
        : a == ColumnType.Unknown ? b
        : a is ColumnType.Whole or ColumnType.Number && b is ColumnType.Whole or ColumnType.Number ? ColumnType.Number
        : ColumnType.Text;
}
