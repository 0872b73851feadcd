using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Boilerplate.Models;

/// <summary>Finds the fields of a model file by name. Values are copied out, so that the bytes need not stay.</summary>
internal readonly ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <exception cref="InvalidDataException">The field is missing or cut off.</exception>
    public ReadOnlySpan<byte> Bytes(string name)
    {
        Span<byte> wanted = stackalloc byte[4];
        wanted.Clear();
        Encoding.ASCII.GetBytes(name, wanted);
        ReadOnlySpan<byte> rest = _bytes;
        while (rest.Length >= 8)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8)
                throw new InvalidDataException($"The model is cut off: field {Encoding.ASCII.GetString(rest[..4])} needs {length} bytes, {rest.Length - 8} are left.");
            if (rest[..4].SequenceEqual(wanted))
                return rest.Slice(8, (int)length);
            rest = rest[Math.Min(rest.Length, 8 + FieldWriter.Padded((int)length))..];
        }

        throw new InvalidDataException($"The model has no field {name}.");
    }

    public T[] Array<T>(string name)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Models are little-endian.");
        ReadOnlySpan<byte> bytes = Bytes(name);
        T[] values = MemoryMarshal.Cast<byte, T>(bytes).ToArray();
        return MemoryMarshal.AsBytes(values.AsSpan()).Length == bytes.Length
            ? values
            : throw new InvalidDataException($"Field {name} of the model is cut within a value.");
    }
}
