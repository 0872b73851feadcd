using System.Reflection;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>Copies rows of a column of any type, nested ones too, as they are stored: values and levels.</summary>
internal static class ColumnCopy
{
    // The type of the values is known to the library at run time only.
    private static readonly MethodInfo s_write = typeof(ColumnCopy).GetMethod(nameof(WriteAsync), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new MissingMethodException(nameof(ColumnCopy), nameof(WriteAsync));

    public static async Task CopyAsync(ParquetRowGroupReader source, ParquetRowGroupWriter target, DataField column, bool[] kept)
    {
        using RawColumnData raw = await source.ReadRawColumnDataBaseAsync(column, default);
        MethodInfo write = s_write.MakeGenericMethod(raw.GetType().GetGenericArguments());
        await (Task)write.Invoke(null, [target, column, raw, kept])!; // the method below gives a task
    }

    private static Task WriteAsync<T>(ParquetRowGroupWriter target, DataField column, RawColumnData<T> raw, bool[] kept)
        where T : struct
    {
        bool hasDefinitions = column.MaxDefinitionLevel > 0;
        bool hasRepetitions = column.MaxRepetitionLevel > 0;
        ReadOnlySpan<T> values = raw.Values;
        ReadOnlySpan<int> definitions = hasDefinitions ? raw.DefinitionLevels : default;
        ReadOnlySpan<int> repetitions = hasRepetitions ? raw.RepetitionLevels : default;
        int entries = hasDefinitions ? definitions.Length : values.Length;
        var keptValues = new List<T>(values.Length);
        var keptDefinitions = new List<int>(definitions.Length);
        var keptRepetitions = new List<int>(repetitions.Length);
        int row = -1;
        int value = 0;
        for (int i = 0; i < entries; i++)
        {
            // A row starts where nothing is repeated; only entries of the full depth have a value.
            if (!hasRepetitions || repetitions[i] == 0)
                row++;
            bool hasValue = !hasDefinitions || definitions[i] == column.MaxDefinitionLevel;
            if (kept[row])
            {
                if (hasValue)
                    keptValues.Add(values[value]);
                if (hasDefinitions)
                    keptDefinitions.Add(definitions[i]);
                if (hasRepetitions)
                    keptRepetitions.Add(repetitions[i]);
            }

            value += hasValue ? 1 : 0;
        }

        // No levels are something else than none of them.
        ReadOnlyMemory<int>? noLevels = null;
        return target.WriteAllPartsAsync<T>(
            column,
            keptValues.ToArray(),
            hasDefinitions ? keptDefinitions.ToArray() : noLevels,
            hasRepetitions ? keptRepetitions.ToArray() : noLevels,
            default);
    }
}
