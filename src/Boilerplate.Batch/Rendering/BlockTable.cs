using System.Globalization;
using System.Text;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Rendering;

/// <summary>Writes the blocks of a document as aligned columns, one block a line, the text cut to the width.</summary>
internal static class BlockTable
{
    private const int ShortestText = 20;
    private const string Format = "{0,-11}  {1,-6}  {2,-19}  {3}";

    public static void Write(OutputBuffer output, string title, IReadOnlyList<LabeledBlock> blocks, int width)
    {
        output.Write($"{Printable(title)}\n");
        string head = Row("LABEL", "PROB", "CATEGORY", "");
        int textWidth = Math.Max(ShortestText, width - head.Length);
        output.Write(head + "TEXT\n");
        foreach (LabeledBlock block in blocks)
        {
            string category = block.Label == BlockLabel.Content ? "-" : block.Category.ToName();
            string probability = block.Probability.ToString("0.0000", CultureInfo.InvariantCulture);
            output.Write(Row(block.Label.ToName(), probability, category, Cut(Printable(block.Text), textWidth)));
            output.Write((byte)'\n');
        }
    }

    private static string Row(string label, string probability, string category, string text) =>
        string.Format(CultureInfo.InvariantCulture, Format, label, probability, category, text);

    /// <summary>One line without controls, so that no text of a page can command the terminal.</summary>
    private static string Printable(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            UnicodeCategory category = char.GetUnicodeCategory(unit);
            bool isControl = category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Format;
            line.Append(isControl ? ' ' : unit);
        }

        return line.ToString().Trim();
    }

    private static string Cut(string text, int width)
    {
        int columns = 0;
        int cut = 0;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            columns += ColumnsOf(rune);
            if (columns > width)
                return string.Concat(text.AsSpan(0, cut), "…");
            at += rune.Utf16SequenceLength;
            if (columns < width)
                cut = at;
        }

        return text;
    }

    /// <summary>Two for the scripts and signs that terminals draw double: an outline of Unicode's East Asian Width.</summary>
    private static int ColumnsOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1,
    };
}
