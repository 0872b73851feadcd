using System.Text.Json;
using System.Text.Json.Serialization;

namespace Boilerplate.Batch.Statistics;

/// <summary>
/// What one or more runs read, kept and removed, as <c>--stats</c> writes it. Statistics of shards add up to those of one run.
/// Not thread-safe.
/// </summary>
[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
public sealed class BatchStatistics
{
    /// <summary>The most hosts that are told apart; further ones are counted under <see cref="OtherHosts"/>.</summary>
    public const int MaxHosts = 10_000;

    /// <summary>The name that hosts beyond <see cref="MaxHosts"/> are counted under.</summary>
    public const string OtherHosts = "(other)";

    /// <summary>The version of this format.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The model that was used; several are joined by commas.</summary>
    public string Model { get; set; } = "";

    /// <summary>How many runs were added up.</summary>
    public int Runs { get; set; }

    /// <summary>Records that were read, the failed ones included.</summary>
    public long Records { get; set; }

    /// <summary>Bytes of the inputs, as they are stored.</summary>
    public long BytesIn { get; set; }

    /// <summary>Records of web archives that hold no page or text, by reason.</summary>
    public SortedDictionary<string, long> Skipped { get; } = new(StringComparer.Ordinal);

    /// <summary>Failed records, inputs and outputs, by kind.</summary>
    public SortedDictionary<string, long> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>Blocks by label.</summary>
    public SortedDictionary<string, long> Blocks { get; } = new(StringComparer.Ordinal);

    /// <summary>Boilerplate blocks by category.</summary>
    public SortedDictionary<string, long> Categories { get; } = new(StringComparer.Ordinal);

    /// <summary>Documents and words, all and kept.</summary>
    public TextCounts Text { get; } = new();

    /// <summary>The same by the script that most of a document's words are in.</summary>
    public SortedDictionary<string, TextCounts> Scripts { get; } = new(StringComparer.Ordinal);

    /// <summary>The same by the host of a document's address, as far as it is known.</summary>
    public SortedDictionary<string, TextCounts> Hosts { get; } = new(StringComparer.Ordinal);

    /// <summary>Seconds that the runs took, added up over shards and over the parts of a run that was resumed.</summary>
    public double Seconds { get; set; }

    /// <summary>Seconds that the classifier took, added up over threads.</summary>
    public double ClassifierSeconds { get; set; }

    /// <summary>All failed records, inputs and outputs.</summary>
    [JsonIgnore]
    public long ErrorCount => Errors.Count > 0 ? Errors.Values.Sum() : 0;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or one of a later version.</exception>
    public static BatchStatistics Read(ReadOnlySpan<byte> json)
    {
        BatchStatistics? statistics;
        try
        {
            statistics = JsonSerializer.Deserialize(json, StatisticsJson.Default.BatchStatistics);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"is no file of statistics: {exception.Message}", exception);
        }

        if (statistics is null || statistics.Version != 1)
            throw new InvalidDataException($"is a file of statistics of version {statistics?.Version}, and this program reads version 1");
        return statistics;
    }

    /// <summary>The statistics as indented JSON with a line end.</summary>
    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, StatisticsJson.Default.BatchStatistics), (byte)'\n'];

    /// <summary>Adds the statistics of another run, or of another part of this one.</summary>
    public void Add(BatchStatistics other)
    {
        ArgumentNullException.ThrowIfNull(other);
        string[] models = [.. Model.Split(',').Concat(other.Model.Split(',')).Where(model => model.Length > 0).Distinct()];
        Model = string.Join(',', models);
        Runs += other.Runs;
        Records += other.Records;
        BytesIn += other.BytesIn;
        Seconds += other.Seconds;
        ClassifierSeconds += other.ClassifierSeconds;
        Text.Add(other.Text);
        Add(Skipped, other.Skipped);
        Add(Errors, other.Errors);
        Add(Blocks, other.Blocks);
        Add(Categories, other.Categories);
        foreach ((string script, TextCounts counts) in other.Scripts)
            Of(Scripts, script).Add(counts);
        foreach ((string host, TextCounts counts) in other.Hosts)
            OfHost(host).Add(counts);
    }

    /// <summary>The counts of a host; those of all other hosts where there are too many.</summary>
    internal TextCounts OfHost(string host) =>
        Of(Hosts, Hosts.Count < MaxHosts || Hosts.ContainsKey(host) ? host : OtherHosts);

    internal static TextCounts Of(SortedDictionary<string, TextCounts> groups, string name)
    {
        if (!groups.TryGetValue(name, out TextCounts? counts))
            groups.Add(name, counts = new TextCounts());
        return counts;
    }

    internal static void Count(SortedDictionary<string, long> counts, string name, long more) =>
        counts[name] = counts.GetValueOrDefault(name) + more;

    private static void Add(SortedDictionary<string, long> counts, SortedDictionary<string, long> others)
    {
        foreach ((string name, long count) in others)
            Count(counts, name, count);
    }
}
