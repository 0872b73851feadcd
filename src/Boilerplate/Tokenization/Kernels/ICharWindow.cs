namespace Boilerplate.Tokenization.Kernels;

/// <summary>
/// A kernel: 64 UTF-16 code units in registers, and the questions that are asked of all of them at once. The first code
/// unit is bit 0 of an answer.
/// </summary>
internal interface ICharWindow<TSelf>
    where TSelf : struct, ICharWindow<TSelf>
{
    /// <summary>Whether this machine can run the kernel.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Loads the 64 code units that begin here; all of them must be readable.</summary>
    static abstract TSelf Load(ref readonly char source);

    /// <summary>The code units with a high byte from first to last.</summary>
    ulong InRows(byte first, byte last);

    /// <summary>The code units whose low byte is in the set.</summary>
    ulong InSet(in ByteSet set);

    /// <summary>
    /// Writes all 64 with A to Z in lower case and, if asked, 0 to 9 as 0.
    /// </summary>
    void CopyFolded(ref char destination, bool maskDigits);
}
