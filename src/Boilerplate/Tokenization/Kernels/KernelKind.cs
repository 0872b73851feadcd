namespace Boilerplate.Tokenization.Kernels;

/// <summary>The kernels, each better than the one before it where the machine has it.</summary>
internal enum KernelKind
{
    Scalar,
    Vector128,
    Vector256,
    Vector512,
}
