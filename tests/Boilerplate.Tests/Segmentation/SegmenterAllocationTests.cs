using Boilerplate.Documents;
using Boilerplate.Segmentation;
using Boilerplate.Testing;

namespace Boilerplate.Tests.Segmentation;

public sealed class SegmenterAllocationTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.Samples).Where(path => path.EndsWith(".html") || path.EndsWith(".txt")).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Segment_SameInputAgain_AllocatesNothing(string name)
    {
        string input = File.ReadAllText(Path.Combine(Repository.Samples, name));
        var document = new Document();
        var html = new HtmlSegmenter(document);
        var text = new TextSegmenter(document);
        Segment();
        string first = BlockListing.Of(document);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Segment();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(first, BlockListing.Of(document));

        void Segment()
        {
            if (name.EndsWith(".html"))
                html.Segment(input, ClassifierOptions.Default);
            else
                text.Segment(input, ClassifierOptions.Default);
        }
    }
}
