using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Tests.Tokenization.Kernels;

/// <summary>A kernel chosen by name, so that all run the same tests.</summary>
internal interface IKernelUnderTest
{
    bool IsSupported { get; }

    WordMasks FindWords(ReadOnlySpan<char> window);

    CharacterMasks FindCharacters(ReadOnlySpan<char> window);

    ulong Fold(ReadOnlySpan<char> window, Span<char> folded, bool maskDigits);

    ulong InRows(ReadOnlySpan<char> window, byte first, byte last);
}
