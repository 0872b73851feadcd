using System.Text.Json;

namespace Boilerplate.Batch.Json;

/// <summary>The fields of one JSON object, as places in its bytes, so that they can be copied unchanged. Reused for many lines.</summary>
internal sealed class JsonObjectFields
{
    // The reader keeps one bit a level, so a bound is only there to end somewhere.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 10_000 };
    private readonly List<JsonField> _fields = [];

    public IReadOnlyList<JsonField> Fields => _fields;

    /// <summary>Just behind the opening brace.</summary>
    public int BodyStart { get; private set; }

    /// <summary>The closing brace.</summary>
    public int BodyEnd { get; private set; }

    /// <param name="position">Where in the line the fault is.</param>
    /// <returns>Why the line is no JSON object, or <see langword="null"/>.</returns>
    public string? Read(ReadOnlySpan<byte> line, out long position)
    {
        position = 0;
        _fields.Clear();
        try
        {
            return ReadFields(line, out position);
        }
        catch (JsonException exception)
        {
            position = exception.BytePositionInLine ?? 0;
            return "is not valid JSON: " + Reason(exception.Message);
        }
    }

    /// <summary>The index of the last field of a name, which is the one that counts for most readers; -1 without one.</summary>
    public int IndexOf(ReadOnlySpan<byte> line, string name)
    {
        for (int i = _fields.Count - 1; i >= 0; i--)
        {
            if (JsonStrings.Equals(_fields[i].RawName(line), name))
                return i;
        }

        return -1;
    }

    /// <summary>.NET's message without its place, which is given in our own way.</summary>
    private static string Reason(string message)
    {
        if (message.StartsWith("Expected depth to be zero", StringComparison.Ordinal))
            return "the line ends before the object does";
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }

    private string? ReadFields(ReadOnlySpan<byte> line, out long position)
    {
        var reader = new Utf8JsonReader(line, s_options);
        reader.Read();
        position = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
            return $"is {KindOf(reader.TokenType)}, not a JSON object";
        BodyStart = (int)reader.BytesConsumed;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int nameStart = (int)reader.TokenStartIndex;
            int nameEnd = nameStart + reader.ValueSpan.Length + 2;
            reader.Read();
            int valueStart = (int)reader.TokenStartIndex;
            JsonTokenType type = reader.TokenType;
            reader.Skip();
            _fields.Add(new JsonField(nameStart, nameEnd, valueStart, (int)reader.BytesConsumed, type));
        }

        BodyEnd = (int)reader.TokenStartIndex;
        // Throws where anything but white space follows.
        reader.Read();
        return null;
    }

    /// <summary>What a value is, for messages.</summary>
    public static string KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };
}
