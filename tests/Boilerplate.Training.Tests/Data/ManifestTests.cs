using System.Text.Json;
using Boilerplate.Testing;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Data;

public sealed class ManifestTests
{
    private static readonly JsonElement s_manifest =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "training-data", "manifest.json"))).RootElement;

    private static IEnumerable<JsonElement> Sets => s_manifest.GetProperty("sets").EnumerateArray();

    [Fact]
    public void Manifest_EachSet_StandsOnce()
    {
        string[] files = [.. Sets.Select(set => Text(set, "file"))];
        string[] digests = [.. Sets.Select(set => Text(set, "sha256"))];

        Assert.NotEmpty(files);
        Assert.Equal(files, files.Distinct(StringComparer.Ordinal));
        Assert.Equal(digests, digests.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Manifest_EachSet_SaysWhatAReaderNeeds() => Assert.All(Sets, set =>
    {
        Assert.EndsWith(".jsonl.zst", Text(set, "file"), StringComparison.Ordinal);
        Assert.All(["name", "license", "origin", "use"], field => Assert.NotEqual("", Text(set, field)));
        Assert.True(set.GetProperty("records").GetInt32() > 0);
        Assert.Matches("^[0-9a-f]{64}$", Text(set, "sha256"));
    });

    [Fact]
    public void Manifest_EverySetThatTrains_IsThereUnderALicenceThatMay()
    {
        Dictionary<string, JsonElement> byFile = Sets.ToDictionary(set => Text(set, "file"));

        Assert.All(PageCorpus.TrainingSets.Keys, name =>
        {
            Assert.True(byFile.TryGetValue($"{name}-dev.jsonl.zst", out JsonElement set), name);
            Assert.Contains("training", Text(set, "use"), StringComparison.Ordinal);
            Assert.DoesNotContain("AGPL", Text(set, "license"), StringComparison.OrdinalIgnoreCase);
        });
    }

    private static string Text(JsonElement set, string field) => set.GetProperty(field).GetString() ?? "";
}
