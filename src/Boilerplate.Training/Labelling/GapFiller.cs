namespace Boilerplate.Training.Labelling;

/// <summary>
/// Places the blocks between two placed ones in the gold that those leave between them: short blocks, and long ones that
/// occur too often to be placed alone.
/// </summary>
internal sealed class GapFiller(AlignmentState state, AnchorCandidates anchors, TokenMatcher matcher, RunMatcher runMatcher)
{
    private const int Rounds = 6;
    private const int MaxOccurrences = 48;
    private const int Reach = 256;

    private readonly List<Candidate> _candidates = [];

    // Ends of the runs, by start, in which nothing more was found.
    private readonly int[] _settledEnds = new int[state.Blocks.Count];

    public void Fill()
    {
        // A block placed is a border that lets the next round place what touches it.
        for (int round = 0; round < Rounds; round++)
        {
            int placed = 0;
            int count = state.Blocks.Count;
            for (int start = 0, end; start < count; start = end)
            {
                end = start + 1;
                if (state.IsPlaced(start)) continue;
                while (end < count && !state.IsPlaced(end)) end++;
                bool settled = _settledEnds[start] == end;
                if (settled && round < Rounds - 1) continue;

                int inRun = FillRun(start, end, settled, lastRound: round == Rounds - 1);
                if (inRun == 0) _settledEnds[start] = end;
                placed += inRun;
            }

            // Nothing more will come but what the last round takes greedily.
            if (placed == 0) round = Math.Max(round, Rounds - 2);
        }
    }

    private int FillRun(int start, int end, bool settled, bool lastRound)
    {
        int goldLength = state.Gold.Tokens.Length;
        bool hasBefore = start > 0, hasAfter = end < state.Blocks.Count;
        int from = hasBefore ? state.LastOf(start - 1) + 1 : -1;
        int to = hasAfter ? state.FirstOf(end) : -1;
        if (!hasBefore && !hasAfter) return FillWindow(start, end, 0, goldLength, settled, lastRound);

        int placed = 0;
        int windowEnd = -1;
        if (hasBefore)
        {
            windowEnd = state.FreeEnd(from);
            placed += FillWindow(start, end, from, windowEnd, settled, lastRound);
        }

        // The same stretch, unless the two neighbours are out of order or only one is there.
        if (hasAfter && windowEnd != to) placed += FillWindow(start, end, state.FreeStart(to), to, settled, lastRound);
        return placed;
    }

    private int FillWindow(int start, int end, int from, int to, bool settled, bool lastRound)
    {
        if (from >= to) return 0;
        if (settled) return FillGreedily(start, end, from, to);

        int placed = runMatcher.Match(start, end, from, to);
        // What the run took has cut the window; the next round sees the pieces.
        if (placed > 0 && !lastRound) return placed;

        _candidates.Clear();
        for (int block = start; block < end; block++)
        {
            if (state.IsPlaced(block)) continue;
            int before = _candidates.Count;
            int[] tokens = state.Blocks[block];
            if (tokens.Length >= AnchorCandidates.MinTokens) anchors.AddTo(_candidates, block, from, to);
            if (tokens.Length > 0 && _candidates.Count == before) AddExact(block, from, to);
            AddNearness(before, start, end, from, to);
        }

        if (_candidates.Count > 0)
        {
            List<Candidate> chain = CandidateChain.Heaviest(_candidates, from, to, preferLate: start == 0);
            for (int i = 0; i < chain.Count; i++) placed += Place(chain, i, from, to) ? 1 : 0;
        }

        return lastRound ? placed + FillGreedily(start, end, from, to) : placed;
    }

    private bool Place(List<Candidate> chain, int i, int from, int to)
    {
        Candidate candidate = chain[i];
        int[] tokens = state.Blocks[candidate.Block];
        int low = Math.Max(i == 0 ? from : chain[i - 1].End, candidate.Start - tokens.Length);
        int high = Math.Min(i == chain.Count - 1 ? to : chain[i + 1].Start, candidate.End + tokens.Length);
        if (candidate.End - candidate.Start == tokens.Length) (low, high) = (candidate.Start, candidate.End);

        ReadOnlySpan<int> positions = matcher.Match(tokens, low, high);
        if (positions.Length == 0 || positions.Length * 2 < tokens.Length) return false;
        state.Place(candidate.Block, positions);
        return true;
    }

    private void AddExact(int block, int from, int to)
    {
        int[] tokens = state.Blocks[block];
        ReadOnlySpan<int> positions = RarestPositions(tokens, from, to, out int offset);
        if (positions.Length > MaxOccurrences) return;

        foreach (int position in positions)
        {
            int start = position - offset;
            if (!IsPlaceFor(tokens, start, from, to)) continue;
            int weight = AnchorCandidates.TokenWeight * tokens.Length
                + 16 * (state.Gold.BreakBefore(start) + state.Gold.BreakBefore(start + tokens.Length))
                - (state.IsHidden(block) ? tokens.Length : 0);
            _candidates.Add(new Candidate(block, start, start + tokens.Length, weight));
        }
    }

    // Of several copies the one next to the placed neighbour, if the gold too has it there.
    private void AddNearness(int first, int start, int end, int from, int to)
    {
        for (int i = first; i < _candidates.Count; i++)
        {
            Candidate candidate = _candidates[i];
            int bonus = 0;
            if (candidate.Start == from && start > 0) bonus += 8 / (1 + candidate.Block - start);
            if (candidate.End == to && end < state.Blocks.Count) bonus += 8 / (end - candidate.Block);
            if (bonus > 0) _candidates[i] = candidate with { Weight = candidate.Weight + bonus };
        }
    }

    // What occurs too often for a chain, such as the cells of a table of numbers: the next occurrence, not far away.
    private int FillGreedily(int start, int end, int from, int to)
    {
        int placed = 0, cursor = from;
        for (int block = start; block < end && cursor < to; block++)
        {
            int[] tokens = state.Blocks[block];
            if (state.IsPlaced(block))
            {
                if (state.FirstOf(block) >= cursor && state.LastOf(block) < to) cursor = state.LastOf(block) + 1;
                continue;
            }

            if (tokens.Length == 0) continue;
            foreach (int position in state.Gold.PositionsOf(tokens[0], cursor, Math.Min(to, cursor + Reach)))
            {
                if (!IsPlaceFor(tokens, position, cursor, to)) continue;
                state.Place(block, [.. Enumerable.Range(position, tokens.Length)]);
                cursor = position + tokens.Length;
                placed++;
                break;
            }
        }

        return placed;
    }

    private ReadOnlySpan<int> RarestPositions(int[] tokens, int from, int to, out int offset)
    {
        ReadOnlySpan<int> rarest = state.Gold.PositionsOf(tokens[0], from, to);
        offset = 0;
        for (int i = 1; i < tokens.Length && i < Reach && rarest.Length > 0; i++)
        {
            ReadOnlySpan<int> positions = state.Gold.PositionsOf(tokens[i], from, to);
            if (positions.Length >= rarest.Length) continue;
            rarest = positions;
            offset = i;
        }

        return rarest;
    }

    private bool IsPlaceFor(int[] tokens, int start, int from, int to)
    {
        int end = start + tokens.Length;
        if (start < from || end > to || !state.Gold.Tokens.AsSpan(start..end).SequenceEqual(tokens) || !state.IsFree(start, end))
            return false;

        return AlignmentState.IsSetOff(
            tokens.Length, state.Gold.BreakBefore(start) > 0 || state.IsTaken(start - 1),
            state.Gold.BreakBefore(end) > 0 || state.IsTaken(end));
    }
}
