namespace Boilerplate.Segmentation;

/// <summary>A line of a plain text, without its line end: [Start, End).</summary>
internal readonly record struct Line(int Start, int End, bool IsBlank)
{
    public int Length => End - Start;
}
