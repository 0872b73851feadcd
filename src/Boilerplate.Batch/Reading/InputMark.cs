using System.Globalization;

namespace Boilerplate.Batch.Reading;

/// <summary>A place in an input and what stands before it: how many stored bytes, and their hash.</summary>
internal readonly record struct InputMark(long Bytes, UInt128 Hash)
{
    public string HashText => Hash.ToString("x32", CultureInfo.InvariantCulture);

    public static UInt128 ParseHash(string text) => UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
