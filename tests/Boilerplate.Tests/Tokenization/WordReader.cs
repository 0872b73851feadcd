using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>Drives <see cref="WordTokenizer"/> over whole texts and over texts that come in blocks.</summary>
internal static class WordReader
{
    public static string[] Texts(string text) => [.. Words(text).Select(word => text.Substring(word.Start, word.Length))];

    public static List<(int Start, int Length)> Words(string text)
    {
        var words = new List<(int, int)>();
        var tokenizer = new WordTokenizer(text);
        while (tokenizer.Read())
            words.Add((tokenizer.Start, tokenizer.Length));
        Assert.Equal(text.Length, tokenizer.CharsConsumed);
        return words;
    }

    /// <summary>
    /// Hands out the text in blocks of these lengths and then the rest, in a fresh array each time, and keeps what each
    /// block leaves over, as a caller with a stream would.
    /// </summary>
    public static List<(int Start, int Length)> WordsInBlocks(string text, IEnumerable<int> lengths)
    {
        var words = new List<(int, int)>();
        WordTokenizerState state = default;
        string pending = "";
        int offset = 0;
        using IEnumerator<int> next = lengths.GetEnumerator();
        while (true)
        {
            int length = next.MoveNext() ? Math.Min(next.Current, text.Length - offset) : text.Length - offset;
            pending += text.Substring(offset, length);
            offset += length;
            bool isFinal = offset == text.Length;
            var tokenizer = new WordTokenizer(pending.ToCharArray(), isFinal, state);
            while (tokenizer.Read())
            {
                Assert.Equal(text.AsSpan((int)tokenizer.Position, tokenizer.Length), tokenizer.RawWord);
                words.Add(((int)tokenizer.Position, tokenizer.Length));
            }

            state = tokenizer.CurrentState;
            pending = pending[tokenizer.CharsConsumed..];
            Assert.True(pending.Length < WordTokenizer.MaxWordLength);
            if (isFinal)
            {
                Assert.Empty(pending);
                Assert.Equal(text.Length, state.Position);
                return words;
            }
        }
    }
}
