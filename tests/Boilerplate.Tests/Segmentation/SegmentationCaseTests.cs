using Boilerplate.Testing;

namespace Boilerplate.Tests.Segmentation;

/// <summary>
/// Cases/segmentation: NAME.html or NAME.txt and what is expected of it in NAME.blocks. BOILERPLATE_UPDATE_CASES=1 writes
/// the expected files anew.
/// </summary>
public sealed class SegmentationCaseTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Boilerplate.Tests", "Cases", "segmentation");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(s_folder).Where(path => !path.EndsWith(".blocks")).Select(Path.GetFileName).OfType<string>().Order()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Segment_Case_GivesTheExpectedBlocks(string name)
    {
        string input = File.ReadAllText(Path.Combine(s_folder, name));
        string actual = BlockListing.Of(name.EndsWith(".html") ? BlockListing.Html(input) : BlockListing.Text(input));

        string expected = Path.Combine(s_folder, Path.ChangeExtension(name, ".blocks"));
        if (Environment.GetEnvironmentVariable("BOILERPLATE_UPDATE_CASES") == "1")
            File.WriteAllText(expected, actual);
        Assert.Equal(File.ReadAllText(expected), actual);
    }
}
