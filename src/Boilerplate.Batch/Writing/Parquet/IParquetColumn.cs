using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Writing.Parquet;

/// <summary>The values of one column of a row group, until they are written.</summary>
internal interface IParquetColumn
{
    Field Field { get; }

    /// <param name="value"><see langword="null"/> where the record has no such field.</param>
    void Add(JsonElement? value);

    /// <summary>Writes the values and forgets them.</summary>
    Task WriteAsync(ParquetRowGroupWriter group);
}
