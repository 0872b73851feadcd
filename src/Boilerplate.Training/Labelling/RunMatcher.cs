namespace Boilerplate.Training.Labelling;

/// <summary>
/// Places unplaced neighbours together, as one text: cells of a row, lines of a card. Alone each is too short to be found
/// where the gold has them on one line.
/// </summary>
internal sealed class RunMatcher(AlignmentState state, TokenMatcher matcher)
{
    private readonly List<int> _tokens = [];
    private readonly List<(int Block, int Offset)> _blocks = [];

    /// <summary>Places blocks of [start, end) in the gold window; gives their number.</summary>
    public int Match(int start, int end, int from, int to)
    {
        Collect(start, end);
        if (_blocks.Count == 0) return 0;

        int[] tokens = [.. _tokens];
        ReadOnlySpan<int> positions = matcher.Match(tokens, from, to);
        ReadOnlySpan<int> indexes = matcher.Indexes;
        int placed = 0, next = 0;
        foreach ((int block, int offset) in _blocks)
        {
            int length = state.Blocks[block].Length;
            while (next < indexes.Length && indexes[next] < offset) next++;
            int last = next;
            while (last < indexes.Length && indexes[last] < offset + length) last++;
            if (!IsBelievable(length, positions, next, last)) continue;

            state.Place(block, positions[next..last]);
            placed++;
        }

        return placed;
    }

    // All of the block's tokens in a row; or half of them, if they are a piece of the gold by themselves.
    private bool IsBelievable(int length, ReadOnlySpan<int> positions, int start, int end)
    {
        int matched = end - start;
        if (matched == 0 || matched * 2 < length || positions[end - 1] - positions[start] != matched - 1) return false;

        int first = positions[start], after = positions[end - 1] + 1;
        bool continues = start > 0 && positions[start - 1] == first - 1;
        bool isContinued = end < positions.Length && positions[end] == after;
        int breakBefore = continues || first > 0 && state.IsTaken(first - 1) ? GoldText.LineBreak : state.Gold.BreakBefore(first);
        int breakAfter = isContinued || after < state.Gold.Tokens.Length && state.IsTaken(after)
            ? GoldText.LineBreak
            : state.Gold.BreakBefore(after);
        return matched == length
            ? AlignmentState.IsSetOff(length, breakBefore > 0, breakAfter > 0)
            : Math.Min(breakBefore, breakAfter) >= (matched == 1 ? GoldText.LineBreak : 1);
    }

    private void Collect(int start, int end)
    {
        _tokens.Clear();
        _blocks.Clear();
        for (int block = start; block < end; block++)
        {
            if (state.IsPlaced(block) || state.Blocks[block].Length == 0) continue;
            _blocks.Add((block, _tokens.Count));
            _tokens.AddRange(state.Blocks[block]);
        }
    }
}
