namespace Boilerplate.Tokenization.Kernels;

/// <summary>What the 64 code units of a window are to the tokenizer; the first is bit 0.</summary>
/// <param name="Words">Letters, marks and numbers that join to words.</param>
/// <param name="Singles">Words by themselves.</param>
/// <param name="Specials">Surrogates and joiners, which need their neighbours; in neither of the others.</param>
internal readonly record struct WordMasks(ulong Words, ulong Singles, ulong Specials);
