using System.Runtime.InteropServices;
using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Rows of features, one a block, in one buffer. Reused; not thread-safe.</summary>
internal sealed class FeatureMatrix
{
    /// <summary>Values of a cache line.</summary>
    private const int CacheLine = 64 / sizeof(float);

    private readonly GrowableArray<float> _values = new();

    /// <summary>Pinned, so that what starts at a cache line stays there: vectors that reach over two cost twice as much.</summary>
    private float[] _transposed = [];
    private int _firstOfLine;

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

    /// <summary>
    /// The first columns of some rows, column by column, with room for the same number of rows in each; what lies past the rows
    /// is left from before. Valid until the next call.
    /// </summary>
    public ReadOnlySpan<float> Transpose(int first, int rows, int columns, int room)
    {
        int length = columns * room;
        if (_transposed.Length < length + CacheLine)
        {
            _transposed = GC.AllocateArray<float>(length + CacheLine, pinned: true);
            _firstOfLine = (int)((ulong)-Marshal.UnsafeAddrOfPinnedArrayElement(_transposed, 0) / sizeof(float) % CacheLine);
        }

        Span<float> target = _transposed.AsSpan(_firstOfLine, length);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> source = Row(first + row)[..columns];
            for (int column = 0, to = row; column < source.Length; column++, to += room)
                target[to] = source[column];
        }

        return target;
    }
}
