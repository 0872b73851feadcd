using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Tests.Tokenization.Kernels;

internal sealed class KernelUnderTest<TWindow> : IKernelUnderTest
    where TWindow : struct, ICharWindow<TWindow>
{
    public bool IsSupported => TWindow.IsSupported;

    public WordMasks FindWords(ReadOnlySpan<char> window) => CharWindow.FindWords<TWindow>(in window[0]);

    public CharacterMasks FindCharacters(ReadOnlySpan<char> window) => CharWindow.FindCharacters<TWindow>(in window[0]);

    public ulong Fold(ReadOnlySpan<char> window, Span<char> folded, bool maskDigits) =>
        CharWindow.Fold<TWindow>(in window[0], ref folded[0], maskDigits);

    public ulong InRows(ReadOnlySpan<char> window, byte first, byte last) => TWindow.Load(in window[0]).InRows(first, last);
}
