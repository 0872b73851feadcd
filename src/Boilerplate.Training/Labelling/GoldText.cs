using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Labelling;

/// <summary>A gold text as token numbers, with indexes of its tokens and of its runs of four.</summary>
internal sealed class GoldText
{
    public const int GramLength = 4;

    private readonly byte[] _breaks;
    private readonly PositionIndex _tokenIndex;
    private readonly PositionIndex _gramIndex;
    private readonly Dictionary<(int, int, int, int), int> _gramIds = [];

    public GoldText(string text, TokenVocabulary vocabulary)
    {
        string lowered = EvaluationText.Lower(text);
        var tokens = new List<int>(text.Length / 5);
        var breaks = new List<byte>(text.Length / 5);
        int end = 0;
        var walk = new EvaluationTokens(lowered);
        while (walk.MoveNext())
        {
            breaks.Add(BreakOf(lowered.AsSpan(end..walk.Start)));
            tokens.Add(vocabulary.IdOf(walk.Current));
            end = walk.End;
        }

        breaks.Add(0);
        breaks[0] = breaks[^1] = LineBreak;
        _breaks = [.. breaks];
        Tokens = [.. tokens];
        _tokenIndex = new PositionIndex(Tokens, vocabulary.Count);

        var grams = new int[Math.Max(0, Tokens.Length - GramLength + 1)];
        for (int i = 0; i < grams.Length; i++)
        {
            var gram = (Tokens[i], Tokens[i + 1], Tokens[i + 2], Tokens[i + 3]);
            if (!_gramIds.TryGetValue(gram, out grams[i])) _gramIds.Add(gram, grams[i] = _gramIds.Count);
        }

        _gramIndex = new PositionIndex(grams, _gramIds.Count);
    }

    /// <summary>The strength of a line end, or of the text's, in <see cref="BreakBefore"/>.</summary>
    public static byte LineBreak => 2;

    public int[] Tokens { get; }

    /// <summary>What stands before a token, or after the last: 0 at most a blank, 1 punctuation, 2 a line end.</summary>
    public int BreakBefore(int position) => _breaks[position];

    public ReadOnlySpan<int> PositionsOf(int token, int from, int to) => _tokenIndex.Of(token, from, to);

    /// <summary>Where the four tokens at the start of the span occur within [from, to).</summary>
    public ReadOnlySpan<int> GramPositions(ReadOnlySpan<int> tokens, int from, int to) =>
        _gramIds.TryGetValue((tokens[0], tokens[1], tokens[2], tokens[3]), out int gram)
            ? _gramIndex.Of(gram, from, to - GramLength + 1)
            : [];

    private static byte BreakOf(ReadOnlySpan<char> separator)
    {
        if (separator.IndexOfAny('\n', '\r') >= 0) return LineBreak;
        // Inside a word or number: don't, 3.5, e-mail.
        if (separator.Length == 1 && separator[0] is '\'' or '\u2019' or '-' or '.' or ',' or '@' or '&') return 0;

        foreach (char c in separator)
        {
            if (!char.IsWhiteSpace(c)) return 1;
        }

        return 0;
    }
}
