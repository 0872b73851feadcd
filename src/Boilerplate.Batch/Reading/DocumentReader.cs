using System.Buffers;
using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>Reads an input that is one document as a whole.</summary>
internal sealed class DocumentReader(InputSource source, PeekStream stream, InputFormat format, int maxLength) : IContainerReader
{
    private const int FirstLength = 64 * 1024;
    private bool _isDone;

    public Record? Read()
    {
        if (_isDone)
            return null;
        _isDone = true;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
        int length = 0;
        try
        {
            while (true)
            {
                int read = stream.Read(buffer.AsSpan(length));
                if (read == 0)
                    break;
                length += read;
                if (length > maxLength)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return Record.Faulty(source, 1, 0, RecordLimits.TooLong(maxLength), ErrorKind.Length);
                }

                if (length == buffer.Length)
                    buffer = RecordLimits.Grow(buffer, length, maxLength);
            }
        }
        catch (BrokenInputException broken)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return Record.Faulty(source, 1, length, broken.Message, ErrorKind.Compression);
        }

        RecordKind kind = format == InputFormat.Html ? RecordKind.Html : RecordKind.Text;
        return new Record(source, 1, 0, kind, buffer, length);
    }

    public void Dispose() => stream.Dispose();
}
