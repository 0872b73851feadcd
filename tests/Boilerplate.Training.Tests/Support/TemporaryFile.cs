using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace Boilerplate.Training.Tests.Support;

/// <summary>A file that is gone when the test is over; packed as its extension says.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string extension, params string[] lines)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"boilerplate-{Guid.NewGuid():N}{extension}");
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        using FileStream file = File.Create(Path);
        using Stream stream = extension.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest)
            : extension.EndsWith(".zst", StringComparison.Ordinal) ? new CompressionStream(file)
            : file;
        stream.Write(bytes);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
