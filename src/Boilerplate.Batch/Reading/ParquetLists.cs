using System.Reflection;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Boilerplate.Batch.Reading;

/// <summary>
/// Reads lists of plain values by their levels (as Dremel has them): the library's reader of rows drops nulls inside lists, and
/// does not tell an empty list from none.
/// </summary>
internal static class ParquetLists
{
    // The type of the values is known to the library at run time only.
    private static readonly MethodInfo s_assemble = typeof(ParquetLists).GetMethod(nameof(Assemble), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new MissingMethodException(nameof(ParquetLists), nameof(Assemble));

    /// <summary>Puts the lists of a row group into its rows.</summary>
    public static async Task ReadAsync(ParquetRowGroupReader group, IReadOnlyList<Field> columns, IReadOnlyList<IDictionary<string, object>> rows)
    {
        foreach (ListField list in columns.OfType<ListField>())
        {
            if (list.Item is not DataField item || item.MaxRepetitionLevel != 1)
                continue;
            using RawColumnData raw = await group.ReadRawColumnDataBaseAsync(item, default);
            s_assemble.MakeGenericMethod(raw.GetType().GetGenericArguments()).Invoke(null, [list, item, raw, rows]);
        }
    }

    private static void Assemble<T>(ListField field, DataField item, RawColumnData<T> raw, IReadOnlyList<IDictionary<string, object>> rows)
        where T : struct
    {
        ReadOnlySpan<int> definitions = raw.DefinitionLevels;
        ReadOnlySpan<int> repetitions = raw.RepetitionLevels;
        int emptyList = field.IsNullable ? 1 : 0;
        int row = -1;
        int value = 0;
        List<object?> list = [];
        for (int i = 0; i < definitions.Length; i++)
        {
            if (repetitions[i] == 0)
            {
                row++;
                list = [];
                if (definitions[i] < emptyList)
                    rows[row].Remove(field.Name);
                else
                    rows[row][field.Name] = list;
            }

            if (definitions[i] == item.MaxDefinitionLevel)
                list.Add(raw.Values[value++]);
            else if (definitions[i] > emptyList)
                list.Add(null);
        }
    }
}
