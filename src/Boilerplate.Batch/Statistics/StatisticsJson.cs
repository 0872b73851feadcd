using System.Text.Json.Serialization;

namespace Boilerplate.Batch.Statistics;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(BatchStatistics))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
