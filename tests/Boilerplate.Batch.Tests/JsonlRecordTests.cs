using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class JsonlRecordTests
{
    [Theory]
    [InlineData("""{"text":"a\n# b"}""", """{"text":"a"}""")]
    [InlineData("""{"id": 1.50, "text" : "a\n# b" , "n":1e+3,"big":12345678901234567890}""", """{"id": 1.50, "text" : "a" , "n":1e+3,"big":12345678901234567890}""")]
    [InlineData("""{"s":"caf\u00e9 \/","text":"a","o":{"text":"# x", "a":[1, 2]}}""", """{"s":"caf\u00e9 \/","text":"a","o":{"text":"# x", "a":[1, 2]}}""")]
    [InlineData("""{ "html":"a\n# b", "k":null }""", """{ "html":"a\n# b", "k":null,"text":"html:a" }""")]
    [InlineData("""{"text":"old","html":"a"}""", """{"text":"html:a","html":"a"}""")]
    [InlineData("""{"html":null,"text":"a"}""", """{"html":null,"text":"a"}""")]
    [InlineData("""{"te\u0078t":"a\n#"}""", """{"te\u0078t":"a"}""")]
    [InlineData("""{"text":"first","a":1,"text":"last"}""", """{"a":1,"text":"last"}""")]
    public async Task Record_DefaultFields_PassesOthersThroughByteForByte(string line, string expected)
    {
        BatchRun run = await BatchRun.OfRecords(line + "\n");

        Assert.Equal(expected + "\n", run.Output);
        Assert.Equal(BatchOutcome.Completed, run.Summary.Outcome);
    }

    [Theory]
    [InlineData("""{"html":"a", "b":1}""", """{"b":1,"text":"html:a"}""")]
    [InlineData("""{"b":1, "html":"a"}""", """{"b":1,"text":"html:a"}""")]
    [InlineData("""{"html":"a"}""", """{"text":"html:a"}""")]
    [InlineData("""{"text":"a","b":1}""", """{"text":"a","b":1}""")]
    public async Task Record_DropInput_LeavesTheReadFieldOut(string line, string expected)
    {
        BatchRun run = await BatchRun.OfRecords(line, new BatchOptions { DropInput = true });

        Assert.Equal(expected + "\n", run.Output);
    }

    [Theory]
    [InlineData("""{"body":"a\n# b"}""", """{"body":"a\n# b","clean":"a"}""")]
    [InlineData("""{"clean":0,"body":"a"}""", """{"clean":"a","body":"a"}""")]
    [InlineData("""{"page":"a","body":"b"}""", """{"page":"a","body":"b","clean":"html:a"}""")]
    public async Task Record_NamedFields_AreReadAndWritten(string line, string expected)
    {
        var options = new BatchOptions { HtmlField = "page", TextField = "body", OutputField = "clean" };

        BatchRun run = await BatchRun.OfRecords(line, options);

        Assert.Equal(expected + "\n", run.Output);
    }

    [Fact]
    public async Task Record_Labels_GivesAllBlocksInOrder()
    {
        BatchRun run = await BatchRun.OfRecords("""{"text":"a\n# \"b\"\nc"}""", new BatchOptions { Labels = true });

        Assert.Equal(
            """{"text":"a\nc","blocks":["""
            + """{"text":"a","label":"content","probability":0.9877,"category":null,"kind":"line"},"""
            + """{"text":"# \"b\"","label":"boilerplate","probability":0.25,"category":"navigation","kind":"line"},"""
            + """{"text":"c","label":"content","probability":0.9877,"category":null,"kind":"line"}]}""" + "\n",
            run.Output);
        Assert.Equal((BatchOutcome.Completed, 1, 2, 1, 0), run.Counts);
    }

    [Fact]
    public async Task Record_Classify_ReplacesBlocksAndKeepsTheText()
    {
        BatchRun run = await BatchRun.OfRecords(
            """{"blocks":[1],"text":"# a"}""", new BatchOptions { Task = BatchTask.Classify });

        Assert.Equal(
            """{"blocks":[{"text":"# a","label":"boilerplate","probability":0.25,"category":"navigation","kind":"line"}],"text":"# a"}""" + "\n",
            run.Output);
    }

    [Fact]
    public async Task Record_UnpairedSurrogate_BecomesReplacementCharacter()
    {
        BatchRun run = await BatchRun.OfRecords("""{"k":"\ud800","text":"a\ud800b \ud83d\ude00 \u2028"}""");

        Assert.Equal("""{"k":"\ud800","text":"a""" + "\uFFFDb 😀 " + """\u2028"}""" + "\n", run.Output);
    }

    [Fact]
    public async Task Record_Url_IsHandedToTheClassifier()
    {
        BatchRun run = await BatchRun.OfRecords("""{"url":"https://example.org/a","text":"a"}""");

        Assert.Equal("https://example.org/a", run.Classifier.Url);
    }

    [Fact]
    public async Task Records_ToText_AreSeparatedByBlankLines()
    {
        BatchRun run = await BatchRun.OfRecords(
            "{\"text\":\"a\\nb\"}\r\n\r\n  \n{\"text\":\"# gone\"}\n{\"text\":\"c\"}", new BatchOptions { To = OutputFormat.Text });

        Assert.Equal("a\nb\n\nc\n", run.Output);
        Assert.Equal(3, run.Summary.Records);
    }
}
