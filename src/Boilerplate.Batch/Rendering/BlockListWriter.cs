using Boilerplate.Batch.Json;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Rendering;

/// <summary>Writes the value of the field <c>blocks</c>.</summary>
internal static class BlockListWriter
{
    public const string FieldName = "blocks";

    public static void Write(OutputBuffer output, IReadOnlyList<LabeledBlock> blocks)
    {
        output.Write((byte)'[');
        for (int i = 0; i < blocks.Count; i++)
        {
            LabeledBlock block = blocks[i];
            output.Write(i == 0 ? "{\"text\":"u8 : ",{\"text\":"u8);
            JsonOutput.WriteString(output, block.Text);
            output.Write(",\"label\":\""u8);
            output.Write(block.Label.ToName());
            output.Write("\",\"probability\":"u8);
            JsonOutput.WriteProbability(output, block.Probability);
            output.Write(",\"category\":"u8);
            if (block.Label == BlockLabel.Content || block.Category == BoilerplateCategory.None)
                output.Write("null"u8);
            else
                JsonOutput.WriteString(output, block.Category.ToName());
            output.Write(",\"kind\":\""u8);
            output.Write(block.Kind.ToName());
            output.Write("\"}"u8);
        }

        output.Write((byte)']');
    }
}
