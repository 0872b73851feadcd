namespace Boilerplate.Batch.Statistics;

/// <summary>How much text there was and how much of it was kept. Not thread-safe.</summary>
public sealed class TextCounts
{
    /// <summary>Documents that were classified.</summary>
    public long Documents { get; set; }

    /// <summary>Words of all blocks.</summary>
    public long WordsIn { get; set; }

    /// <summary>Words of the content blocks.</summary>
    public long WordsOut { get; set; }

    /// <summary>UTF-16 code units of all blocks.</summary>
    public long CharactersIn { get; set; }

    /// <summary>UTF-16 code units of the content blocks.</summary>
    public long CharactersOut { get; set; }

    /// <summary>Adds other counts to these.</summary>
    public void Add(TextCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Documents += other.Documents;
        WordsIn += other.WordsIn;
        WordsOut += other.WordsOut;
        CharactersIn += other.CharactersIn;
        CharactersOut += other.CharactersOut;
    }
}
