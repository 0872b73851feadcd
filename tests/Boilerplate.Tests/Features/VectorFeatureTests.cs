using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Tokenization.Kernels;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tests.Features;

/// <summary>What is computed for many at once is what it is for each.</summary>
public sealed class VectorFeatureTests
{
    private readonly Random _random = new(21);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Grams_ByVectors_AreThoseByOne(int order)
    {
        for (int round = 0; round < 100; round++)
        {
            var window = new char[CharacterGrams.MaxOrder - 1 + CharWindow.Length];
            foreach (ref char c in window.AsSpan())
                c = (char)_random.Next(0x10000);
            int count = _random.Next(1, CharWindow.Length + 1);
            uint[] vectors = new uint[CharWindow.Length], one = new uint[CharWindow.Length];
            CharacterGrams.HashVectors(window, order, vectors, count);
            CharacterGrams.HashScalar(window, order, one, count);
            Assert.Equal(one[..count], vectors[..count]);
        }
    }

    [Fact]
    public void LetterPairs_RandomText_AreThoseOfEachLetter()
    {
        for (int round = 0; round < 200; round++)
        {
            var text = new char[_random.Next(0, 300)];
            foreach (ref char c in text.AsSpan())
                c = _random.Next(3) == 0 ? (char)_random.Next(0x10000) : (char)_random.Next(' ', 0x180);
            int start = _random.Next(text.Length + 1), end = _random.Next(start, text.Length + 1);
            var pairs = new GrowableArray<ushort>();
            LetterPairs.Append(text, start, end, pairs);
            Assert.Equal(PairsOf(text.AsSpan(start, end - start)), pairs.Span.ToArray());
        }
    }

    [Fact]
    public void Weights_Gathered_AreThoseOfEachHash()
    {
        if (!WeightGather.IsSupported)
            return;
        for (int bits = 2; bits < 12; bits++)
        {
            var weights = new sbyte[1 << bits];
            foreach (ref sbyte weight in weights.AsSpan())
                weight = (sbyte)_random.Next(sbyte.MinValue, sbyte.MaxValue + 1);
            weights[0] = 0;
            var hashes = new uint[64];
            foreach (ref uint hash in hashes.AsSpan())
                hash = (uint)_random.NextInt64(1L << 32);
            ulong chosen = (ulong)_random.NextInt64() << _random.Next(2);
            sbyte[] own = [.. hashes.Where((_, i) => (chosen >> i & 1) != 0).Select(hash => weights[LinearModel.BucketOf(hash, bits)])];
            Assert.Equal((own.Sum(weight => weight), own.Count(weight => weight != 0)), WeightGather.Sum(weights, 32 - bits, hashes, chosen));
        }
    }

    [Theory]
    [InlineData("SCRIPT", HtmlTag.Script)]
    [InlineData("h1", HtmlTag.H1)]
    [InlineData("\u017Fcript", HtmlTag.Unknown)] // A long s is a letter of its own.
    [InlineData("my-tag", HtmlTag.Custom)]
    [InlineData("none", HtmlTag.Unknown)]
    [InlineData("", HtmlTag.Unknown)]
    internal void Find_Name_GivesItsTag(string name, HtmlTag expected) => Assert.Equal(expected, HtmlTags.Find(name));

    [Fact]
    public void Find_EveryTag_IsFound() => Assert.All(
        Enum.GetValues<HtmlTag>().Where(tag => tag > HtmlTag.Custom), tag => Assert.Equal(tag, HtmlTags.Find(tag.ToString().ToUpperInvariant())));

    private static ushort[] PairsOf(ReadOnlySpan<char> text)
    {
        var pairs = new ushort[text.Length];
        char last = ' ';
        for (int i = 0; i < text.Length; i++)
        {
            bool isLetter = UnicodeTables.ClassOf(text[i]) is CharClass.UpperLetter or CharClass.LowerLetter or CharClass.OtherLetter or CharClass.SingleLetter;
            char next = isLetter ? UnicodeTables.FoldSimple(text[i]) : ' ';
            pairs[i] = (ushort)(last == ' ' && next == ' ' ? LetterPairs.Blank : ((((uint)last << 16) | next) * 0x9E3779B1u) >> 22);
            last = next;
        }

        return pairs;
    }
}
