namespace Boilerplate.Training.Evaluation;

/// <summary>Gives every distinct token a small number, so that texts of one page are compared as numbers. Not thread-safe.</summary>
internal sealed class TokenVocabulary
{
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TokenVocabulary()
    {
        _ids = new Dictionary<string, int>(StringComparer.Ordinal);
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many tokens are known; every number is below it.</summary>
    public int Count => _ids.Count;

    public int[] Encode(string text)
    {
        var tokens = new List<int>(text.Length / 5);
        var walk = new EvaluationTokens(EvaluationText.Lower(text));
        while (walk.MoveNext()) tokens.Add(IdOf(walk.Current));
        return [.. tokens];
    }

    public int IdOf(ReadOnlySpan<char> token)
    {
        if (_lookup.TryGetValue(token, out int id)) return id;

        id = _ids.Count;
        _lookup[token] = id;
        return id;
    }
}
