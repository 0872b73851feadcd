using System.Collections;
using System.Globalization;
using System.Text;
using Boilerplate.Batch.Encodings;
using Boilerplate.Batch.Json;
using Boilerplate.Batch.Writing;
using Parquet.Schema;

namespace Boilerplate.Batch.Reading;

/// <summary>Writes rows of a Parquet file as JSON objects: a field for each column, in the schema's order.</summary>
internal static class ParquetJson
{
    /// <param name="documentColumns">Binary columns that are decoded as text; others become Base64.</param>
    public static void WriteRow(
        OutputBuffer output, IReadOnlyList<Field> columns, IDictionary<string, object> row, IReadOnlyList<string> documentColumns)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            string name = columns[i].Name;
            output.Write((byte)(i == 0 ? '{' : ','));
            JsonOutput.WriteString(output, name);
            output.Write((byte)':');
            row.TryGetValue(name, out object? value);
            if (value is byte[] bytes && documentColumns.Contains(name))
                WriteDocument(output, bytes, isHtml: name == documentColumns[0]);
            else
                WriteValue(output, value);
        }

        output.Write((byte)'}');
    }

    private static void WriteDocument(OutputBuffer output, ReadOnlySpan<byte> bytes, bool isHtml) =>
        JsonOutput.WriteString(output, TextDecoder.Decode(bytes, isHtml, asked: null).Text ?? Encoding.UTF8.GetString(bytes));

    private static void WriteValue(OutputBuffer output, object? value)
    {
        switch (value)
        {
            case null:
                output.Write("null"u8);
                break;
            case string text:
                JsonOutput.WriteString(output, text);
                break;
            case ReadOnlyMemory<char> text:
                JsonOutput.WriteString(output, text.Span);
                break;
            case bool flag:
                output.Write(flag ? "true"u8 : "false"u8);
                break;
            case ReadOnlyMemory<byte> bytes:
                JsonOutput.WriteString(output, Convert.ToBase64String(bytes.Span));
                break;
            case byte[] bytes:
                JsonOutput.WriteString(output, Convert.ToBase64String(bytes));
                break;
            // JSON has no names for these.
            case double number when !double.IsFinite(number):
                output.Write("null"u8);
                break;
            case float number when !float.IsFinite(number):
                output.Write("null"u8);
                break;
            case double or float:
                WriteFloat(output, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "0");
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or System.Numerics.BigInteger:
                output.Write(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                JsonOutput.WriteString(output, time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                WriteMap(output, map);
                break;
            case IEnumerable list:
                WriteList(output, list);
                break;
            case IFormattable other:
                JsonOutput.WriteString(output, other.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                JsonOutput.WriteString(output, value.ToString());
                break;
        }
    }

    /// <summary>A whole number keeps its point, so that it reads as a number of the same kind again.</summary>
    private static void WriteFloat(OutputBuffer output, string digits)
    {
        output.Write(digits);
        if (digits.AsSpan().IndexOfAnyExcept("-0123456789") < 0)
            output.Write(".0"u8);
    }

    private static void WriteMap(OutputBuffer output, IDictionary map)
    {
        output.Write((byte)'{');
        bool isFirst = true;
        foreach (DictionaryEntry entry in map)
        {
            if (!isFirst)
                output.Write((byte)',');
            isFirst = false;
            JsonOutput.WriteString(output, Convert.ToString(entry.Key, CultureInfo.InvariantCulture));
            output.Write((byte)':');
            WriteValue(output, entry.Value);
        }

        output.Write((byte)'}');
    }

    private static void WriteList(OutputBuffer output, IEnumerable list)
    {
        output.Write((byte)'[');
        bool isFirst = true;
        foreach (object? item in list)
        {
            if (!isFirst)
                output.Write((byte)',');
            isFirst = false;
            WriteValue(output, item);
        }

        output.Write((byte)']');
    }
}
