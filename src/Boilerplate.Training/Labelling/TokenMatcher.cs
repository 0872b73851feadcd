using System.Runtime.InteropServices;

namespace Boilerplate.Training.Labelling;

/// <summary>Matches the tokens of one block with free gold tokens of a window, in order.</summary>
internal sealed class TokenMatcher(AlignmentState state)
{
    private const int MaxOccurrences = 32;
    private const int MaxTable = 1 << 15;

    private readonly List<(int Index, int Position)> _hits = [];
    private readonly List<int> _tails = [];
    private readonly List<(int Index, int Position)> _pairs = [];
    private readonly List<int> _positions = [];
    private readonly List<int> _indexes = [];
    private int[] _previous = [];
    private ushort[] _table = [];

    /// <summary>Which tokens the last call matched, one for every position that it gave.</summary>
    public ReadOnlySpan<int> Indexes => CollectionsMarshal.AsSpan(_indexes);

    /// <summary>The matched gold positions, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Match(int[] tokens, int from, int to)
    {
        _positions.Clear();
        _indexes.Clear();
        CollectAnchors(tokens, from, to);
        ChainAnchors(tokens.Length);
        int index = 0, position = from;
        if (_pairs.Count > 0) position = Math.Max(from, _pairs[0].Position - _pairs[0].Index - GoldText.GramLength);
        foreach ((int pairIndex, int pairPosition) in _pairs)
        {
            MatchGap(tokens, index, pairIndex, position, pairPosition);
            _positions.Add(pairPosition);
            _indexes.Add(pairIndex);
            index = pairIndex + 1;
            position = pairPosition + 1;
        }

        int end = _pairs.Count == 0 ? to : Math.Min(to, position + tokens.Length - index + GoldText.GramLength);
        MatchGap(tokens, index, tokens.Length, position, end);
        return CollectionsMarshal.AsSpan(_positions);
    }

    private void CollectAnchors(int[] tokens, int from, int to)
    {
        _hits.Clear();
        for (int i = 0; i + GoldText.GramLength <= tokens.Length; i++)
        {
            ReadOnlySpan<int> positions = state.Gold.GramPositions(tokens.AsSpan(i), from, to);
            if (positions.Length > MaxOccurrences) continue;
            for (int k = positions.Length - 1; k >= 0; k--)
            {
                if (state.IsFree(positions[k], positions[k] + GoldText.GramLength)) _hits.Add((i, positions[k]));
            }
        }
    }

    // Longest increasing subsequence of the hits: within a token they come in descending order, so that one is taken.
    private void ChainAnchors(int length)
    {
        _pairs.Clear();
        _tails.Clear();
        if (_previous.Length < _hits.Count) _previous = new int[_hits.Count * 2];
        for (int h = 0; h < _hits.Count; h++)
        {
            int low = 0, high = _tails.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (_hits[_tails[middle]].Position < _hits[h].Position) low = middle + 1;
                else high = middle;
            }

            _previous[h] = low == 0 ? -1 : _tails[low - 1];
            if (low == _tails.Count) _tails.Add(h);
            else _tails[low] = h;
        }

        if (_tails.Count == 0) return;

        var chain = new (int Index, int Position)[_tails.Count];
        for (int h = _tails[^1], i = chain.Length - 1; h >= 0; h = _previous[h]) chain[i--] = _hits[h];
        KeepDense(chain, length);
    }

    // Chance hits far off would stretch the block over text that is not its own: a part of the chain that is cut off by
    // a long jump is kept only if it is the heaviest one or more than a single run of four.
    private void KeepDense(ReadOnlySpan<(int Index, int Position)> chain, int length)
    {
        int heaviest = 0, heaviestStart = 0;
        for (int start = 0, end; start < chain.Length; start = end)
        {
            end = PartEnd(chain, start, length);
            if (end - start > heaviest) (heaviest, heaviestStart) = (end - start, start);
        }

        for (int start = 0, end; start < chain.Length; start = end)
        {
            end = PartEnd(chain, start, length);
            if (start != heaviestStart && end - start < GoldText.GramLength) continue;
            foreach ((int index, int position) in chain[start..end]) AddRun(index, position);
        }
    }

    private static int PartEnd(ReadOnlySpan<(int Index, int Position)> chain, int start, int length)
    {
        int end = start + 1;
        while (end < chain.Length
            && chain[end].Position - chain[end - 1].Position <= chain[end].Index - chain[end - 1].Index + 16 + length / 2) end++;
        return end;
    }

    private void AddRun(int index, int position)
    {
        for (int k = 0; k < GoldText.GramLength; k++)
        {
            if (_pairs.Count == 0 || index + k > _pairs[^1].Index && position + k > _pairs[^1].Position)
                _pairs.Add((index + k, position + k));
        }
    }

    // Longest common subsequence between two anchors, where the table for it is small.
    private void MatchGap(int[] tokens, int index, int indexEnd, int position, int positionEnd)
    {
        int height = indexEnd - index, width = positionEnd - position;
        if (height <= 0 || width <= 0 || (long)(height + 1) * (width + 1) > MaxTable) return;
        if (_table.Length == 0) _table = new ushort[MaxTable];

        int stride = width + 1;
        Span<ushort> table = _table.AsSpan(0, (height + 1) * stride);
        table.Slice(height * stride, stride).Clear();
        for (int i = height - 1; i >= 0; i--)
        {
            table[i * stride + width] = 0;
            for (int k = width - 1; k >= 0; k--)
            {
                table[i * stride + k] = tokens[index + i] == FreeToken(position + k)
                    ? (ushort)(table[(i + 1) * stride + k + 1] + 1)
                    : Math.Max(table[(i + 1) * stride + k], table[i * stride + k + 1]);
            }
        }

        for (int i = 0, k = 0; i < height && k < width && table[i * stride + k] > 0;)
        {
            if (tokens[index + i] == FreeToken(position + k))
            {
                _positions.Add(position + k);
                _indexes.Add(index + i);
                i++;
                k++;
            }
            else if (table[(i + 1) * stride + k] >= table[i * stride + k + 1]) i++;
            else k++;
        }
    }

    private int FreeToken(int position) => state.IsTaken(position) ? -1 : state.Gold.Tokens[position];
}
