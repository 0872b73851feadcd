using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Tests.Tokenization.Kernels;

public class KernelChoiceTests
{
    [Theory]
    [InlineData("scalar", "Scalar")]
    [InlineData("Vector128", "Vector128")]
    [InlineData("vector256", "Vector256")]
    [InlineData("vector512", "Vector512")]
    [InlineData("", "Vector512")]
    [InlineData(null, "Vector512")]
    [InlineData("no kernel", "Vector512")]
    public void Choose_Name_IsTheBestOfTheMachineUpToIt(string? wanted, string most)
    {
        KernelKind best = Vector512Window.IsSupported ? KernelKind.Vector512
            : Vector256Window.IsSupported ? KernelKind.Vector256
            : Vector128Window.IsSupported ? KernelKind.Vector128
            : KernelKind.Scalar;
        Assert.Equal((KernelKind)Math.Min((int)Enum.Parse<KernelKind>(most), (int)best), CharWindow.Choose(wanted));
    }
}
