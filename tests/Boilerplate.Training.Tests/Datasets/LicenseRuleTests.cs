using Boilerplate.Testing;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Datasets;

public sealed class LicenseRuleTests
{
    private static readonly DataManifest s_manifest = DataManifest.Read(Path.Combine(Repository.Root, "training-data", "manifest.json"));

    [Theory]
    [InlineData("MIT", true, true)]
    [InlineData("CC-BY-SA-4.0", true, true)]
    [InlineData("GPL-2.0+", true, false)]
    [InlineData("GNU GPL 3.0", true, false)]
    [InlineData("LGPL-3.0", true, false)]
    [InlineData("MIT/GPL", true, false)]
    [InlineData("AGPL-3.0", false, false)]
    [InlineData("GNU Affero General Public License", false, false)]
    public void Allows_License_HangsOnTheChoice(string license, bool all, bool permissive)
    {
        Assert.Equal(all, new LicenseRule(LicenseChoice.All, s_manifest).Allows(license));
        Assert.Equal(permissive, new LicenseRule(LicenseChoice.Permissive, s_manifest).Allows(license));
    }

    [Fact]
    public void AllowsSet_TrainingSets_ByTheManifest()
    {
        Assert.All(PageCorpus.TrainingSets.Keys, set => Assert.True(new LicenseRule(LicenseChoice.All, s_manifest).AllowsSet(set)));
        Assert.Equal(["daniel"], PageCorpus.TrainingSets.Keys.Where(set => !new LicenseRule(LicenseChoice.Permissive, s_manifest).AllowsSet(set)));
        Assert.False(new LicenseRule(LicenseChoice.All, s_manifest).AllowsSet("dragnet"));
    }

    [Fact]
    public void AllowsSet_UnknownSet_SaysWhere()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("manifest.json", """{"sets":[]}""");

        var error = Assert.Throws<InvalidDataException>(() => new LicenseRule(LicenseChoice.All, DataManifest.Read(path)).AllowsSet("wcxb"));
        Assert.Equal($"{path}: names no licence of wcxb-dev.jsonl.zst.", error.Message);
    }

    [Fact]
    public void Read_NoManifest_SaysSo()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("manifest.json", "[]");

        Assert.StartsWith($"{path}: no manifest of sets: ", Assert.Throws<InvalidDataException>(() => DataManifest.Read(path)).Message, StringComparison.Ordinal);
    }
}
