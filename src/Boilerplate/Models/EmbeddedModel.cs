using System.Text;

namespace Boilerplate.Models;

/// <summary>The model and its card that are compiled into the library, read where the runtime has mapped them.</summary>
internal static class EmbeddedModel
{
    private const string ModelName = "default.bpm";

    // The digest takes the libraries for cryptography, which are slow to load, and few ask for it.
    public static Model Load() => ModelFile.Read(ReadResource(ModelName), new Lazy<string>(static () => ModelFile.DigestOf(ReadResource(ModelName))));

    public static string Card() => Encoding.UTF8.GetString(ReadResource("MODEL_CARD.md"));

    private static unsafe ReadOnlySpan<byte> ReadResource(string name)
    {
        Stream stream = typeof(EmbeddedModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        if (stream is UnmanagedMemoryStream mapped)
            return new ReadOnlySpan<byte>(mapped.PositionPointer, checked((int)mapped.Length)); // As long as the assembly is loaded: always.
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
