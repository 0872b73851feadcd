using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Rows of features, one a block, in one buffer. Reused; not thread-safe.</summary>
internal sealed class FeatureMatrix
{
    private readonly GrowableArray<float> _values = new();

    public int Columns { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Starts again with this many rows, all zero.</summary>
    public void Reset(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        _values.Reset(checked(rows * columns));
    }

    public Span<float> Row(int row) => _values.Span.Slice(row * Columns, Columns);
}
