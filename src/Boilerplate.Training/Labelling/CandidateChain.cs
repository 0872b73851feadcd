namespace Boilerplate.Training.Labelling;

/// <summary>Finds the heaviest chain of candidates in which both the blocks and their places in the gold increase.</summary>
internal static class CandidateChain
{
    /// <param name="candidates">In order of their blocks; at most one of a block is chosen.</param>
    /// <param name="from">Start of the gold window that all candidates lie in.</param>
    /// <param name="preferLate">Which end wins among chains of equal weight; within a chain blocks stay together.</param>
    public static List<Candidate> Heaviest(IReadOnlyList<Candidate> candidates, int from, int to, bool preferLate)
    {
        var total = new long[candidates.Count];
        var previous = new int[candidates.Count];
        // Fenwick tree of prefix maxima over the candidates' ends; 0 is no candidate, else index + 1.
        var tree = new int[to - from + 2];
        int best = -1;
        for (int first = 0, next; first < candidates.Count; first = next)
        {
            for (next = first; next < candidates.Count && candidates[next].Block == candidates[first].Block; next++)
            {
                int before = Query(tree, total, candidates[next].Start - from + 1);
                previous[next] = before;
                total[next] = candidates[next].Weight + (before < 0 ? 0 : total[before]);
                if (best < 0 || total[next] > total[best] || preferLate && total[next] == total[best]) best = next;
            }

            for (int i = first; i < next; i++) Update(tree, total, candidates[i].End - from + 1, i);
        }

        var chain = new List<Candidate>();
        for (int i = best; i >= 0; i = previous[i]) chain.Add(candidates[i]);
        chain.Reverse();
        return chain;
    }

    // Among equal totals the latest wins, so that of two copies of a text one is taken whole.
    private static int Query(int[] tree, long[] total, int position)
    {
        int best = -1;
        for (int i = position; i > 0; i -= i & -i)
        {
            int index = tree[i] - 1;
            if (index >= 0 && (best < 0 || total[index] > total[best] || total[index] == total[best] && index > best)) best = index;
        }

        return best;
    }

    private static void Update(int[] tree, long[] total, int position, int index)
    {
        for (int i = position; i < tree.Length; i += i & -i)
        {
            if (tree[i] == 0 || total[index] >= total[tree[i] - 1]) tree[i] = index + 1;
        }
    }
}
