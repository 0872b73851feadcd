namespace Boilerplate.Training.Labelling;

/// <summary>What has been matched so far. A gold token belongs to one block at most.</summary>
internal sealed class AlignmentState
{
    private readonly bool[] _taken;
    private readonly int[] _first;
    private readonly int[] _last;

    public AlignmentState(IReadOnlyList<int[]> blocks, GoldText gold, IReadOnlyList<bool>? hidden)
    {
        Blocks = blocks;
        Gold = gold;
        Hidden = hidden;
        Matched = new int[blocks.Count];
        _taken = new bool[gold.Tokens.Length];
        _first = new int[blocks.Count];
        _last = new int[blocks.Count];
        Array.Fill(_first, -1);
    }

    public IReadOnlyList<int[]> Blocks { get; }

    public GoldText Gold { get; }

    private IReadOnlyList<bool>? Hidden { get; }

    /// <summary>Matched tokens of every block.</summary>
    public int[] Matched { get; }

    public int TakenTokens { get; private set; }

    public bool IsHidden(int block) => Hidden is not null && Hidden[block];

    public bool IsPlaced(int block) => _first[block] >= 0;

    /// <summary>First gold token of a placed block.</summary>
    public int FirstOf(int block) => _first[block];

    /// <summary>Last gold token of a placed block.</summary>
    public int LastOf(int block) => _last[block];

    public bool IsTaken(int position) => _taken[position];

    public bool IsFree(int start, int end) => !_taken.AsSpan(start..end).Contains(true);

    /// <summary>The free stretch of gold that starts at the position.</summary>
    public int FreeEnd(int position)
    {
        int length = _taken.AsSpan(position).IndexOf(true);
        return length < 0 ? _taken.Length : position + length;
    }

    /// <summary>Where the free stretch of gold starts that ends before the position.</summary>
    public int FreeStart(int position) => _taken.AsSpan(0, position).LastIndexOf(true) + 1;

    /// <summary>
    /// Whether a place in the gold may be believed: one or two words are found by chance, so they must be set off from
    /// other text on both sides, up to five on one.
    /// </summary>
    public static bool IsSetOff(int tokens, bool atStart, bool atEnd) => tokens switch
    {
        <= 2 => atStart && atEnd,
        < AnchorCandidates.MinTokens => atStart || atEnd,
        _ => true,
    };

    /// <summary>Gives the gold tokens to the block and puts it at their place.</summary>
    public void Place(int block, ReadOnlySpan<int> positions)
    {
        Take(block, positions);
        _first[block] = positions[0];
        _last[block] = positions[^1];
    }

    /// <summary>Gives the gold tokens to the block, as far as they are free, without a place for it.</summary>
    public void Take(int block, ReadOnlySpan<int> positions)
    {
        foreach (int position in positions)
        {
            if (_taken[position]) continue;
            _taken[position] = true;
            TakenTokens++;
            Matched[block]++;
        }
    }
}
