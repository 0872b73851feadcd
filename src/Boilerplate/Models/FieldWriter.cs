using System.Runtime.InteropServices;
using System.Text;

namespace Boilerplate.Models;

/// <summary>Writes the fields of a model file.</summary>
internal sealed class FieldWriter
{
    private readonly MemoryStream _stream = new();

    public static int Padded(int length) => (length + 3) & ~3;

    public void Raw(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <param name="name">Up to four ASCII characters.</param>
    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => Add(name, MemoryMarshal.AsBytes(values));

    public void Add(string name, ReadOnlySpan<byte> value)
    {
        Span<byte> header = stackalloc byte[8];
        header.Clear();
        Encoding.ASCII.GetBytes(name, header[..4]);
        BitConverter.TryWriteBytes(header[4..], value.Length);
        _stream.Write(header);
        _stream.Write(value);
        Span<byte> padding = stackalloc byte[4];
        padding.Clear();
        _stream.Write(padding[..(Padded(value.Length) - value.Length)]);
    }

    public byte[] ToArray() => _stream.ToArray();
}
