using System.Buffers;
using System.Globalization;

namespace Boilerplate.Batch.Reading;

/// <summary>How buffers grow up to the longest record.</summary>
internal static class RecordLimits
{
    public static string TooLong(int maxLength) =>
        string.Create(CultureInfo.InvariantCulture, $"is longer than the limit of {maxLength} bytes for one record");

    /// <summary>A pooled array of at least twice the length, but of little more than the limit; the old one is given back.</summary>
    public static byte[] Grow(byte[] buffer, int length, int maxLength)
    {
        // One byte past the limit shows that a record is too long.
        long wanted = Math.Min(2L * buffer.Length, Math.Max(maxLength + 1L, length + 1L));
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)wanted);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
