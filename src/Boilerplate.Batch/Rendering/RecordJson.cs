using Boilerplate.Batch.Classification;
using Boilerplate.Batch.Json;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Rendering;

/// <summary>
/// Writes the line of a JSONL record: its own fields byte for byte and in order, white space included, with the output
/// fields in the place of fields of their names, else behind the last.
/// </summary>
internal static class RecordJson
{
    public static void Write(
        OutputBuffer output,
        ReadOnlySpan<byte> line,
        JsonObjectFields fields,
        int inputField,
        ClassifiedDocument document,
        JsonShape shape)
    {
        int textField = shape.CleanTextField is null ? -1 : fields.IndexOf(line, shape.CleanTextField);
        int blocksField = shape.Blocks ? fields.IndexOf(line, BlockListWriter.FieldName) : -1;
        output.Write((byte)'{');
        bool isFirst = true;
        for (int i = 0; i < fields.Fields.Count; i++)
        {
            JsonField field = fields.Fields[i];
            bool isReplaced = i == textField || i == blocksField;
            if (!isReplaced && IsLeftOut(line, field, i == inputField, shape))
                continue;
            // The comma and the white space before the field; a field that became the first takes what was before the first.
            output.Write(isFirst
                ? line[fields.BodyStart..fields.Fields[0].NameStart]
                : line[fields.Fields[i - 1].ValueEnd..field.NameStart]);
            isFirst = false;
            if (!isReplaced)
            {
                output.Write(line[field.NameStart..field.ValueEnd]);
                continue;
            }

            output.Write(line[field.NameStart..field.ValueStart]);
            WriteValue(output, document, isText: i == textField);
        }

        if (shape.CleanTextField is { } name && textField < 0)
            Append(output, name, document, isText: true, ref isFirst);
        if (shape.Blocks && blocksField < 0)
            Append(output, BlockListWriter.FieldName, document, isText: false, ref isFirst);
        int tailStart = fields.Fields.Count == 0 ? fields.BodyStart : fields.Fields[^1].ValueEnd;
        output.Write(line[tailStart..fields.BodyEnd]);
        output.Write("}\n"u8);
    }

    /// <summary>Earlier fields of an output field's name would make its value doubtful, so only the last one's place stays.</summary>
    private static bool IsLeftOut(ReadOnlySpan<byte> line, JsonField field, bool isInput, JsonShape shape) =>
        (isInput && shape.DropInput)
        || (shape.CleanTextField is { } name && JsonStrings.Equals(field.RawName(line), name))
        || (shape.Blocks && JsonStrings.Equals(field.RawName(line), BlockListWriter.FieldName));

    private static void Append(OutputBuffer output, string name, ClassifiedDocument document, bool isText, ref bool isFirst)
    {
        if (!isFirst)
            output.Write((byte)',');
        isFirst = false;
        JsonOutput.WriteString(output, name);
        output.Write((byte)':');
        WriteValue(output, document, isText);
    }

    private static void WriteValue(OutputBuffer output, ClassifiedDocument document, bool isText)
    {
        if (isText)
            JsonOutput.WriteString(output, document.CleanText);
        else
            BlockListWriter.Write(output, document.Blocks);
    }
}
