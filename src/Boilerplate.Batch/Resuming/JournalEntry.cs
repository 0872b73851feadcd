using System.Text.Json;
using System.Text.Json.Serialization;
using Boilerplate.Batch.Statistics;

namespace Boilerplate.Batch.Resuming;

/// <summary>A line of the journal: what the run is, how far an output is, an error, or that an output starts anew.</summary>
internal sealed class JournalEntry
{
    public const int CurrentVersion = 1;

    public int? Version { get; init; }

    public string? Model { get; init; }

    public string? Options { get; init; }

    public string? Output { get; init; }

    public string? Input { get; init; }

    public long Size { get; init; }

    public long Bytes { get; init; }

    public string? Hash { get; init; }

    public long Record { get; init; }

    public long Written { get; init; }

    public bool Done { get; init; }

    public bool Reset { get; init; }

    /// <summary>What was added since the entry before it of the same output.</summary>
    public BatchStatistics? Statistics { get; init; }

    /// <summary>The line of the error list.</summary>
    public JsonElement? Error { get; init; }
}
