using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>Many words a call must be the words of one a call.</summary>
public class WordTokenizerBatchTests
{
    [Theory]
    [MemberData(nameof(WordCases.All), MemberType = typeof(WordCases))]
    public void Read_SpanOfAnyLength_GivesTheWords(string text, string[] expected)
    {
        foreach (int room in (int[])[1, 2, 3, 64, 100])
            Assert.Equal(expected, ReadInBatches(text, room).Select(word => word.In(text).ToString()));
    }

    [Fact]
    public void Read_RandomTexts_GiveTheWordsOfOneByOne()
    {
        var random = new Random(51);
        for (int i = 0; i < 1_000; i++)
        {
            string text = i % 2 == 0 ? RandomText.OfPieces(random, random.Next(400)) : RandomText.OfChars(random, random.Next(400));
            Assert.Equal(WordReader.Words(text).Select(word => new WordRange(word.Start, word.Length)), ReadInBatches(text, random.Next(1, 90)));
        }
    }

    [Fact]
    public void Read_OneAndManyInTurns_GiveEachWordOnce()
    {
        string text = RandomText.OfPieces(new Random(52), 3_000);
        var words = new List<WordRange>();
        Span<WordRange> room = new WordRange[7];
        var tokenizer = new WordTokenizer(text);
        while (tokenizer.Read())
        {
            words.Add(new WordRange(tokenizer.Start, tokenizer.Length));
            int count = tokenizer.Read(room);
            words.AddRange(room[..count]);
            if (count > 0)
            {
                Assert.Equal(room[count - 1], new WordRange(tokenizer.Start, tokenizer.Length));
                Assert.Equal(room[count - 1].End, tokenizer.CharsConsumed);
            }
        }

        Assert.Equal(text.Length, tokenizer.CharsConsumed);
        Assert.Equal(WordReader.Words(text).Select(word => new WordRange(word.Start, word.Length)), words);
    }

    [Fact]
    public void Read_BlockIsNotTheLast_LeavesWhatMayGoOn()
    {
        Span<WordRange> words = new WordRange[10];
        var tokenizer = new WordTokenizer("one two thr", isFinalBlock: false);
        Assert.Equal(2, tokenizer.Read(words));
        Assert.Equal(0, tokenizer.Read(words));
        Assert.Equal(8, tokenizer.CharsConsumed);
        Assert.Equal(8, tokenizer.CurrentState.Position);
    }

    [Fact]
    public void Read_NoRoom_ReadsNothing()
    {
        var tokenizer = new WordTokenizer("one two");
        Assert.Equal(0, tokenizer.Read([]));
        Assert.True(tokenizer.Read());
        Assert.Equal("one", tokenizer.RawWord.ToString());
    }

    [Fact]
    public void Read_Warm_AllocatesNothing()
    {
        string text = RandomText.OfPieces(new Random(53), 2_000);
        WordRange[] words = new WordRange[256];
        uint[] hashes = new uint[256];
        Use();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Use();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Use()
        {
            var tokenizer = new WordTokenizer(text);
            for (int count; (count = tokenizer.Read(words)) > 0;)
                WordHash.ComputeMasked(text, words.AsSpan(0, count), hashes);
        }
    }

    private static List<WordRange> ReadInBatches(string text, int room)
    {
        var words = new List<WordRange>();
        Span<WordRange> batch = new WordRange[room];
        var tokenizer = new WordTokenizer(text);
        int count;
        do
        {
            count = tokenizer.Read(batch);
            words.AddRange(batch[..count]);
        }
        while (count == room);
        Assert.Equal(0, tokenizer.Read(batch));
        Assert.Equal(text.Length, tokenizer.CharsConsumed);
        return words;
    }
}
