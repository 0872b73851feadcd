using System.Runtime.InteropServices;

namespace Boilerplate.Training.Labelling;

/// <summary>Finds where in the gold a longer block may stand, by the runs of four tokens that it shares with it.</summary>
internal sealed class AnchorCandidates(AlignmentState state)
{
    /// <summary>Blocks of fewer tokens are placed by their neighbours only.</summary>
    public const int MinTokens = 6;

    /// <summary>Weight of a matched token, so that small preferences fit below it.</summary>
    public const int TokenWeight = 64;

    // A run of four found more often says little; text that holds no other is placed by its neighbours.
    private const int MaxOccurrences = 64;
    private const int MaxCandidates = 64;

    private readonly List<(int Diagonal, int Index)> _hits = [];

    /// <summary>Adds the places in free gold within [from, to), the heaviest ones where there are many.</summary>
    public void AddTo(List<Candidate> candidates, int block, int from, int to)
    {
        int[] tokens = state.Blocks[block];
        CollectHits(tokens, from, to);
        int tolerance = Math.Max(2, tokens.Length / 4);
        int added = candidates.Count;
        for (int start = 0, end; start < _hits.Count; start = end)
        {
            int diagonal = _hits[start].Diagonal;
            for (end = start + 1; end < _hits.Count; end++)
            {
                if (_hits[end].Diagonal - _hits[end - 1].Diagonal > tolerance || _hits[end].Diagonal - diagonal > 2 * tolerance) break;
            }

            AddCluster(candidates, block, tokens.Length, start, end);
        }

        if (candidates.Count - added <= MaxCandidates) return;

        candidates.Sort(added, candidates.Count - added, Comparer<Candidate>.Create(static (left, right) =>
            right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : left.Start.CompareTo(right.Start)));
        candidates.RemoveRange(added + MaxCandidates, candidates.Count - added - MaxCandidates);
    }

    private void CollectHits(int[] tokens, int from, int to)
    {
        _hits.Clear();
        for (int i = 0; i + GoldText.GramLength <= tokens.Length; i++)
        {
            ReadOnlySpan<int> positions = state.Gold.GramPositions(tokens.AsSpan(i), from, to);
            if (positions.Length > MaxOccurrences) continue;
            foreach (int position in positions)
            {
                if (state.IsFree(position, position + GoldText.GramLength)) _hits.Add((position - i, i));
            }
        }

        _hits.Sort();
    }

    // Hits on near diagonals are one place, with words left out or put in.
    private void AddCluster(List<Candidate> candidates, int block, int length, int start, int end)
    {
        Span<(int Diagonal, int Index)> hits = CollectionsMarshal.AsSpan(_hits)[start..end];
        if (hits[0].Diagonal != hits[^1].Diagonal) hits.Sort(static (left, right) => left.Index.CompareTo(right.Index));

        int covered = 0, coveredTo = 0, first = int.MaxValue, last = 0;
        foreach ((int diagonal, int index) in hits)
        {
            covered += Math.Max(0, index + GoldText.GramLength - Math.Max(index, coveredTo));
            coveredTo = index + GoldText.GramLength;
            first = Math.Min(first, diagonal + index);
            last = Math.Max(last, diagonal + index + GoldText.GramLength);
        }

        if (covered * 4 < length) return;

        int weight = covered * TokenWeight - Math.Min(covered * TokenWeight / 4, 8 * Math.Max(0, last - first - covered));
        if (state.IsHidden(block)) weight -= covered;
        candidates.Add(new Candidate(block, first, last, weight));
    }
}
