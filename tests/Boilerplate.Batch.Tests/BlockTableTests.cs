using System.Text;
using Boilerplate.Batch.Rendering;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Tests;

public sealed class BlockTableTests
{
    [Fact]
    public void Write_Blocks_AlignsAndCutsToTheWidth()
    {
        LabeledBlock[] blocks =
        [
            Block("A short line.", BlockLabel.Content, BoilerplateCategory.None),
            Block("Read also: ten more things that nobody asked for", BlockLabel.Boilerplate, BoilerplateCategory.RelatedLinks),
            Block("漢字漢字漢字漢字漢字漢字漢字漢字", BlockLabel.Boilerplate, BoilerplateCategory.OtherUi),
            Block("\u001b[31mred\tx\u202e", BlockLabel.Content, BoilerplateCategory.None),
        ];

        using var output = new OutputBuffer();
        BlockTable.Write(output, "page.html", blocks, 66);

        Assert.Equal(
            """
            page.html
            LABEL        PROB    CATEGORY             TEXT
            content      0.5000  -                    A short line.
            boilerplate  0.5000  related_links        Read also: ten more thi…
            boilerplate  0.5000  other_ui             漢字漢字漢字漢字漢字漢…
            content      0.5000  -                    [31mred x

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(output.Bytes));
    }

    private static LabeledBlock Block(string text, BlockLabel label, BoilerplateCategory category) =>
        new(0, text, label, 0.5, category, BlockKind.Line, 0, 0, text.Length);
}
