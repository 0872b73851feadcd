namespace Boilerplate.Tokenization.Kernels;

/// <summary>What the 64 code units of a window are to the features of a text; the first is bit 0. Surrogates are none of these.</summary>
internal readonly record struct CharacterMasks(
    ulong Letters, ulong Uppers, ulong Digits, ulong Punctuation, ulong Symbols, ulong Spaces);
