using System.Runtime.InteropServices;
using Boilerplate.Scoring;

namespace Boilerplate.Features;

/// <summary>
/// Rows of features, one a block. As many rows as the trees read at once make a tile; a tile stands column by column, so that the
/// trees need not transpose it. Reused; not thread-safe.
/// </summary>
internal sealed class FeatureMatrix
{
    /// <summary>Values of a cache line.</summary>
    private const int CacheLine = 64 / sizeof(float);

    /// <summary>Pinned, so that what starts at a cache line stays there: vectors that reach over two cost twice as much.</summary>
    private float[] _values = [];
    private int _first;
    private int _columns;

    /// <summary>Makes room for this many rows; what they hold is undefined until it is written.</summary>
    public void Reset(int rows, int columns)
    {
        _columns = columns;
        int tiles = (rows + LaneTrees.Lanes - 1) / LaneTrees.Lanes;
        int length = checked((tiles * LaneTrees.Lanes * columns) + CacheLine);
        if (_values.Length >= length)
            return;
        _values = GC.AllocateArray<float>(length, pinned: true);
        _first = (int)((ulong)-Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) / sizeof(float) % CacheLine);
    }

    public FeatureRow Row(int row)
    {
        int lane = row % LaneTrees.Lanes;
        return new FeatureRow(TileOf(row)[lane..], LaneTrees.Lanes);
    }

    /// <summary>The tile of a row: column by column a value of each of its rows; of rows that are not there, any number.</summary>
    public Span<float> TileOf(int row)
    {
        int length = LaneTrees.Lanes * _columns;
        return _values.AsSpan(_first + (row / LaneTrees.Lanes * length), length);
    }
}
