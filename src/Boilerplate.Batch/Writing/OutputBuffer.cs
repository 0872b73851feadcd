using System.Buffers;
using System.Text;

namespace Boilerplate.Batch.Writing;

/// <summary>Bytes on their way from a worker to the writer, in a pooled array.</summary>
internal sealed class OutputBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1024);
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    public void Write(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    /// <summary>Writes UTF-8; half of a surrogate pair becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        // In parts, since three bytes for each UTF-16 unit of a long text may be more than an array holds.
        const int PartLength = 16 * 1024;
        while (!text.IsEmpty)
        {
            int length = Math.Min(PartLength, text.Length);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
                length--;
            _length += Encoding.UTF8.GetBytes(text[..length], Reserve(length * 3));
            text = text[length..];
        }
    }

    /// <summary>Empties it for the next use.</summary>
    public void Clear() => _length = 0;

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            long wanted = Math.Min(Math.Max(2L * _bytes.Length, (long)_length + count), Array.MaxLength);
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)wanted);
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        // Throws where even the longest array is too short.
        return _bytes.AsSpan(_length);
    }
}
