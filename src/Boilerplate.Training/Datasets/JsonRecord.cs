using System.Text.Json;

namespace Boilerplate.Training.Datasets;

/// <summary>An object of a JSON Lines file whose fields are read by name; errors say file, line and field.</summary>
internal readonly struct JsonRecord(string path, int line, string prefix, JsonElement element)
{
    public string String(string field) => OptionalString(field)
        ?? throw Error(field, "is missing or null; expected a string");

    /// <summary>Null where the field is missing or null.</summary>
    public string? OptionalString(string field)
    {
        if (!element.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        return TextOf(field, value);
    }

    /// <summary>Like <see cref="OptionalString"/>, but the field must be there: null is an answer, absence an error.</summary>
    public string? NullableString(string field) => element.TryGetProperty(field, out _)
        ? OptionalString(field)
        : throw Error(field, "is missing; expected a string or null");

    /// <summary>Empty where the field is missing or null.</summary>
    public IReadOnlyList<string> Strings(string field)
    {
        if (!element.TryGetProperty(field, out JsonElement list) || list.ValueKind == JsonValueKind.Null) return [];
        RequireArray(field, list);
        var values = new string[list.GetArrayLength()];
        int i = 0;
        foreach (JsonElement value in list.EnumerateArray()) values[i] = TextOf($"{field}[{i++}]", value);
        return values;
    }

    public IReadOnlyList<JsonRecord> Records(string field)
    {
        if (!element.TryGetProperty(field, out JsonElement list)) throw Error(field, "is missing; expected an array");
        RequireArray(field, list);
        var values = new JsonRecord[list.GetArrayLength()];
        int i = 0;
        foreach (JsonElement value in list.EnumerateArray())
        {
            string name = $"{field}[{i}]";
            if (value.ValueKind != JsonValueKind.Object) throw Error(name, $"is {value.ValueKind}; expected an object");
            values[i++] = new JsonRecord(path, line, $"{prefix}{name}.", value);
        }

        return values;
    }

    /// <summary>Throws on a field that is not listed, so that a misspelt one does not go unseen.</summary>
    public void AllowOnly(params ReadOnlySpan<string> fields)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!fields.Contains(property.Name)) throw Error(property.Name, $"is unknown; expected {string.Join(", ", fields.ToArray())}");
        }
    }

    public InvalidDataException Error(string field, string problem) =>
        new($"{path}, line {line}: field \"{prefix}{field}\" {problem}.");

    private void RequireArray(string field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) throw Error(field, $"is {value.ValueKind}; expected an array");
    }

    private string TextOf(string field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) throw Error(field, $"is {value.ValueKind}; expected a string");
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidDataException($"{path}, line {line}: field \"{prefix}{field}\" is not valid Unicode: {error.Message}", error);
        }
    }
}
