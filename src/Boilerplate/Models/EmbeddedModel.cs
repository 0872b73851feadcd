namespace Boilerplate.Models;

/// <summary>The model and its card that are compiled into the library.</summary>
internal static class EmbeddedModel
{
    public static Model Load() => ModelFile.Read(ReadResource("default.bpm"));

    public static string Card() => System.Text.Encoding.UTF8.GetString(ReadResource("MODEL_CARD.md"));

    private static byte[] ReadResource(string name)
    {
        using Stream stream = typeof(EmbeddedModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
