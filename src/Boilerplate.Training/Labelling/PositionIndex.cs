namespace Boilerplate.Training.Labelling;

/// <summary>The positions of every number in a sequence of small numbers, ascending.</summary>
internal sealed class PositionIndex
{
    private readonly int[] _starts;
    private readonly int[] _positions;

    /// <param name="bound">Above every number of the sequence; negative numbers are left out.</param>
    public PositionIndex(ReadOnlySpan<int> sequence, int bound)
    {
        _starts = new int[bound + 1];
        foreach (int value in sequence)
        {
            if (value >= 0) _starts[value + 1]++;
        }

        for (int value = 0; value < bound; value++) _starts[value + 1] += _starts[value];
        _positions = new int[_starts[bound]];
        int[] next = _starts.AsSpan().ToArray();
        for (int i = 0; i < sequence.Length; i++)
        {
            if (sequence[i] >= 0) _positions[next[sequence[i]]++] = i;
        }
    }

    /// <summary>Positions in [from, to); none for a number that the sequence does not hold.</summary>
    public ReadOnlySpan<int> Of(int value, int from, int to)
    {
        if ((uint)value >= (uint)(_starts.Length - 1) || from >= to) return [];

        ReadOnlySpan<int> all = _positions.AsSpan(_starts[value].._starts[value + 1]);
        return all[LowerBound(all, from)..LowerBound(all, to)];
    }

    private static int LowerBound(ReadOnlySpan<int> sorted, int value)
    {
        int index = sorted.BinarySearch(value);
        return index < 0 ? ~index : index;
    }
}
