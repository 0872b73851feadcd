using System.Text.Json;

namespace Boilerplate.Batch.Json;

/// <summary>Where a field of a JSON object stands in its line; names and strings with their quotes.</summary>
internal readonly record struct JsonField(int NameStart, int NameEnd, int ValueStart, int ValueEnd, JsonTokenType Type)
{
    public ReadOnlySpan<byte> RawName(ReadOnlySpan<byte> line) => line[NameStart..NameEnd];

    public ReadOnlySpan<byte> RawValue(ReadOnlySpan<byte> line) => line[ValueStart..ValueEnd];
}
