using System.Globalization;

namespace Boilerplate.Batch;

/// <summary>Which part of the work a run does. Immutable.</summary>
/// <param name="Number">The part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>All of the work.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether there is more than one part.</summary>
    public bool IsPart => Count > 1;

    /// <summary>The shard as part of a file's name: <c>00003-of-00016</c>; its order is that of the parts.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Number:00000}-of-{Count:00000}");

    /// <summary>Reads <c>I/N</c>; <see langword="null"/> where the text is no such shard.</summary>
    public static Shard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/');
        return parts.Length == 2 && TryParse(parts[0], out int number) && TryParse(parts[1], out int count) && number <= count
            ? new Shard(number, count)
            : null;
    }

    /// <summary>Whether the item with this number, from 1, belongs to the shard.</summary>
    public bool Holds(long number) => (number - 1) % Count == Number - 1;

    /// <summary>The shard as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static bool TryParse(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1;
}
