using System.Globalization;

namespace Boilerplate.Batch.Reading;

/// <summary>
/// A place in an input and what stands before it: how many stored bytes, and their hash. The hash is held as two numbers: what
/// holds a <see cref="UInt128"/> cannot be compiled ahead.
/// </summary>
internal readonly record struct InputMark(long Bytes, ulong UpperHash, ulong LowerHash)
{
    public InputMark(long bytes, UInt128 hash)
        : this(bytes, (ulong)(hash >> 64), (ulong)hash)
    {
    }

    public string HashText => string.Create(CultureInfo.InvariantCulture, $"{UpperHash:x16}{LowerHash:x16}");

    /// <summary>The mark with a hash as <see cref="HashText"/> writes it.</summary>
    public static InputMark Of(long bytes, string hash) =>
        new(bytes, UInt128.Parse(hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
