using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Labelling;

/// <summary>
/// Labels the blocks of a page by aligning them with its gold text: longer blocks by runs of four tokens and the heaviest
/// chain that keeps the order, short ones between their neighbours, then long ones out of order. Near-linear.
/// </summary>
internal static class GoldAligner
{
    private const int MinTokensOutOfOrder = 8;
    private const double MinShareOutOfOrder = 0.8;
    private const int CandidatesTriedOutOfOrder = 3;

    /// <summary>Aligns texts; blocks in document order.</summary>
    /// <param name="hidden">Which blocks are hidden or copies for other readers; of two equal copies the other is taken.</param>
    public static PageAlignment Align(
        IReadOnlyList<string> blocks, string gold, UnmatchedPolicy unmatched = UnmatchedPolicy.Boilerplate,
        IReadOnlyList<bool>? hidden = null)
    {
        var vocabulary = new TokenVocabulary();
        var goldText = new GoldText(gold, vocabulary);
        return Align([.. blocks.Select(vocabulary.Encode)], goldText, unmatched, hidden);
    }

    /// <summary>Aligns token numbers of the vocabulary that the gold text was made with.</summary>
    public static PageAlignment Align(
        IReadOnlyList<int[]> blocks, GoldText gold, UnmatchedPolicy unmatched = UnmatchedPolicy.Boilerplate,
        IReadOnlyList<bool>? hidden = null)
    {
        if (hidden is not null && hidden.Count != blocks.Count)
            throw new ArgumentException($"{hidden.Count} flags for {blocks.Count} blocks.", nameof(hidden));

        var state = new AlignmentState(blocks, gold, hidden);
        var anchors = new AnchorCandidates(state);
        var matcher = new TokenMatcher(state);
        List<(int Block, int[] Positions)> leftovers = PlaceInOrder(state, anchors, matcher);
        (int firstInOrder, int lastInOrder) = PlacedRange(state);
        var filler = new GapFiller(state, anchors, matcher, new RunMatcher(state, matcher));
        PlaceOutOfOrder(state, anchors, matcher);
        filler.Fill();
        // Less than half of a block: it is no content, but its gold is in the page.
        foreach ((int block, int[] positions) in leftovers)
        {
            if (!state.IsPlaced(block)) state.Take(block, positions);
        }

        var result = new BlockAlignment[blocks.Count];
        for (int i = 0; i < result.Length; i++)
        {
            bool between = unmatched == UnmatchedPolicy.UnknownBetweenMatches && i > firstInOrder && i < lastInOrder;
            result[i] = new BlockAlignment(blocks[i].Length, state.Matched[i], LabelOf(blocks[i].Length, state.Matched[i], between));
        }

        return new PageAlignment(result, gold.Tokens.Length, state.TakenTokens);
    }

    private static GoldLabel LabelOf(int tokens, int matched, bool betweenMatches)
    {
        if (tokens == 0) return GoldLabel.Unknown;
        if (matched * 2 >= tokens) return GoldLabel.Content;
        return betweenMatches ? GoldLabel.Unknown : GoldLabel.Boilerplate;
    }

    private static List<(int Block, int[] Positions)> PlaceInOrder(AlignmentState state, AnchorCandidates anchors, TokenMatcher matcher)
    {
        int goldLength = state.Gold.Tokens.Length;
        var candidates = new List<Candidate>();
        for (int block = 0; block < state.Blocks.Count; block++)
        {
            if (state.Blocks[block].Length >= AnchorCandidates.MinTokens) anchors.AddTo(candidates, block, 0, goldLength);
        }

        List<Candidate> chain = CandidateChain.Heaviest(candidates, 0, goldLength, preferLate: false);
        var leftovers = new List<(int, int[])>();
        int low = 0;
        for (int i = 0; i < chain.Count; i++)
        {
            int[] tokens = state.Blocks[chain[i].Block];
            int high = i + 1 < chain.Count ? chain[i + 1].Start : goldLength;
            ReadOnlySpan<int> positions = matcher.Match(
                tokens, Math.Max(low, chain[i].Start - tokens.Length), Math.Min(high, chain[i].End + tokens.Length));
            if (positions.Length * 2 < tokens.Length)
            {
                leftovers.Add((chain[i].Block, positions.ToArray()));
                continue;
            }

            low = positions[^1] + 1;
            state.Place(chain[i].Block, positions);
        }

        return leftovers;
    }

    private static (int First, int Last) PlacedRange(AlignmentState state)
    {
        int first = 0, last = state.Blocks.Count - 1;
        while (first <= last && !state.IsPlaced(first)) first++;
        while (last >= first && !state.IsPlaced(last)) last--;
        return (first, last);
    }

    private static void PlaceOutOfOrder(AlignmentState state, AnchorCandidates anchors, TokenMatcher matcher)
    {
        var candidates = new List<Candidate>();
        foreach (bool hidden in (ReadOnlySpan<bool>)[false, true])
        {
            for (int block = 0; block < state.Blocks.Count; block++)
            {
                int[] tokens = state.Blocks[block];
                if (tokens.Length < MinTokensOutOfOrder || state.IsPlaced(block) || state.IsHidden(block) != hidden) continue;

                candidates.Clear();
                anchors.AddTo(candidates, block, 0, state.Gold.Tokens.Length);
                foreach (Candidate candidate in candidates.OrderByDescending(candidate => candidate.Weight).Take(CandidatesTriedOutOfOrder))
                {
                    ReadOnlySpan<int> positions = matcher.Match(
                        tokens, Math.Max(0, candidate.Start - MinTokensOutOfOrder),
                        Math.Min(state.Gold.Tokens.Length, candidate.End + MinTokensOutOfOrder));
                    if (positions.Length < MinShareOutOfOrder * tokens.Length) continue;
                    state.Place(block, positions);
                    break;
                }
            }
        }
    }
}
