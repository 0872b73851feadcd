using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Running totals over the blocks of a page: any range or subtree is one subtraction. Not thread-safe.</summary>
internal sealed class PrefixSums
{
    private readonly GrowableArray<double> _sums = new();

    public int Count => _sums.Count - 1;

    /// <summary>Starts again for a page with this many blocks.</summary>
    public void Clear(int count) => _sums.Reset(count + 1);

    /// <summary>Sets the value of a block; blocks must come in order.</summary>
    public void Set(int block, double value) => _sums[block + 1] = _sums[block] + value;

    /// <summary>The total over blocks [first, end); the range is cut to the page.</summary>
    public double Sum(int first, int end)
    {
        first = Math.Max(first, 0);
        end = Math.Min(end, Count);
        return first < end ? _sums[end] - _sums[first] : 0;
    }

    public double Total => Sum(0, Count);
}
