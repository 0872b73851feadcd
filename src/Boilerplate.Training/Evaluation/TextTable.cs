using System.Text;

namespace Boilerplate.Training.Evaluation;

/// <summary>A table in plain text with columns as wide as they need; lines end with a line feed on every system.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> _rows = [];
    private readonly bool[] _leftAligned;

    /// <param name="headings">A heading that starts with <c>&lt;</c> aligns its column to the left.</param>
    public TextTable(params string[] headings)
    {
        _leftAligned = [.. headings.Select(heading => heading.StartsWith('<'))];
        _rows.Add([.. headings.Select(heading => heading.TrimStart('<'))]);
    }

    public void Add(params string[] cells)
    {
        if (cells.Length != _leftAligned.Length)
            throw new ArgumentException($"A row of {cells.Length} cells in a table of {_leftAligned.Length} columns.", nameof(cells));

        _rows.Add(cells);
    }

    public override string ToString()
    {
        int[] widths = [.. _leftAligned.Select((_, column) => _rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in _rows)
        {
            int start = text.Length;
            for (int column = 0; column < row.Length; column++)
            {
                if (column > 0) text.Append("  ");
                text.Append(_leftAligned[column] ? row[column].PadRight(widths[column]) : row[column].PadLeft(widths[column]));
            }

            while (text.Length > start && text[^1] == ' ') text.Length--;
            text.Append('\n');
        }

        return text.ToString();
    }
}
