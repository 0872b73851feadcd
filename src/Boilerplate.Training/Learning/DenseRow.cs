namespace Boilerplate.Training.Learning;

/// <summary>A block as the tree trainer sees it. ML.NET reads the fields before it asks for the next row, so one instance may serve all.</summary>
internal sealed class DenseRow
{
    public float[] Features = [];
    public bool Label;
    public float Weight;
}
