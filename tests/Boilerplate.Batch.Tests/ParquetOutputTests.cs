using Boilerplate.Batch.Tests.Support;
using Parquet;
using Parquet.Schema;

namespace Boilerplate.Batch.Tests;

public sealed class ParquetOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Records_ThereAndBack_KeepTheirFields()
    {
        const string Records = """
            {"id":1,"score":0.25,"ok":true,"name":"Größe","mixed":1,"tags":["a","b"],"nested":{"a":[1]},"text":"a\n# menu"}
            {"id":2,"score":3,"ok":null,"mixed":"x","tags":["c",null],"text":"b","late":"only here"}
            {"id":9007199254740993,"score":null,"ok":false,"name":null,"mixed":null,"text":"c"}
            """;
        string input = _folder.Write("in.jsonl", Records);

        BatchRun there = await BatchRun.Of(new BatchOptions { Inputs = [input], Output = _folder["out.parquet"] });
        BatchRun back = await BatchRun.Of(new BatchOptions { Inputs = [_folder["out.parquet"]] });

        Assert.Equal(BatchOutcome.Completed, there.Summary.Outcome);
        Assert.Equal(
            """
            {"id":1,"score":0.25,"ok":true,"name":"Größe","mixed":"1","tags":["a","b"],"nested":"{\"a\":[1]}","text":"a","late":null}
            {"id":2,"score":3.0,"ok":null,"name":null,"mixed":"x","tags":["c",null],"nested":null,"text":"b","late":"only here"}
            {"id":9007199254740993,"score":null,"ok":false,"name":null,"mixed":null,"tags":null,"nested":null,"text":"c","late":null}

            """,
            back.Output);
        Assert.Equal(["in.jsonl", "out.parquet"], _folder.Files());
    }

    [Fact]
    public async Task Labels_AreAListOfStructures()
    {
        string input = _folder.Write("in.jsonl", "{\"text\":\"a\\n# menu\"}\n{\"text\":\"\"}\n{\"text\":\"b\"}\n");

        await BatchRun.Of(new BatchOptions { Inputs = [input], Output = _folder["out.parquet"], Labels = true });
        BatchRun back = await BatchRun.Of(new BatchOptions { Inputs = [_folder["out.parquet"]] });

        Assert.Equal(
            """
            {"text":"a","blocks":[{"text":"a","label":"content","probability":0.9877,"kind":"line"},{"text":"# menu","label":"boilerplate","probability":0.25,"category":"navigation","kind":"line"}]}
            {"text":"","blocks":[]}
            {"text":"b","blocks":[{"text":"b","label":"content","probability":0.9877,"kind":"line"}]}

            """,
            back.Output);
    }

    [Fact]
    public async Task Parquet_ToParquet_CopiesColumnsOfAllTypes()
    {
        string input = CaseFiles.Path("parquet/pages.parquet");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [input], Output = _folder["out.parquet"], OutputField = "clean" });

        Assert.Empty(run.Errors);
        await using ParquetReader before = await ParquetReader.CreateAsync(input);
        await using ParquetReader after = await ParquetReader.CreateAsync(_folder["out.parquet"]);
        Assert.Equal(before.Schema.Fields.Append(new DataField<string>("clean", true)).Select(field => field.ToString()), after.Schema.Fields.Select(field => field.ToString()));
        Assert.Equal((2, 4, 2), (after.RowGroupCount, after.RowGroups[0].RowCount, after.RowGroups[1].RowCount));
        DataField tags = after.Schema.DataFields.Single(field => field.Path.FirstPart == "tags");
        using var raw = await after.RowGroups[0].ReadRawColumnDataBaseAsync(tags, default);
        using var expected = await before.RowGroups[0].ReadRawColumnDataBaseAsync(before.Schema.DataFields.Single(field => field.Path.FirstPart == "tags"), default);
        Assert.Equal(expected.DefinitionLevels, raw.DefinitionLevels);
        Assert.Equal(expected.RepetitionLevels, raw.RepetitionLevels);
    }

    [Fact]
    public async Task Parquet_WithFailedRows_KeepsTheOthersTogether()
    {
        await BatchRun.Of(new BatchOptions { Inputs = [CaseFiles.Path("parquet/nulls.parquet")], Output = _folder["out.parquet"], Labels = true });
        BatchRun back = await BatchRun.Of(new BatchOptions { Inputs = [_folder["out.parquet"]] });

        Assert.StartsWith("{\"n\":1,\"text\":\"a\\nb\",\"blocks\":[{\"text\":\"a\"", back.Output);
        Assert.EndsWith("{\"n\":3,\"text\":\"c\",\"blocks\":[{\"text\":\"c\",\"label\":\"content\",\"probability\":0.9877,\"kind\":\"line\"}]}\n", back.Output);
    }

    [Fact]
    public async Task Run_CancelledAndResumed_GivesTheSameBytes()
    {
        string input = _folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"id\":{i},\"text\":\"t{i}\\n# m\"}}\n")));
        var options = new BatchOptions { Inputs = [input], To = OutputFormat.Parquet, Output = _folder["out.parquet"], Resume = true };
        await BatchRun.Of(options with { Output = _folder["whole.parquet"] });

        BatchRun first = await BatchRun.CancelledAfter(options, records: 2000);
        BatchRun second = await BatchRun.Of(options);

        Assert.Equal(BatchOutcome.Cancelled, first.Summary.Outcome);
        Assert.InRange(second.Classifier.Documents, 1, 4000);
        Assert.Equal(File.ReadAllBytes(_folder["whole.parquet"]), File.ReadAllBytes(_folder["out.parquet"]));
    }

    [Fact]
    public async Task Input_WithoutRecords_GivesAFileWithoutRows()
    {
        await BatchRun.Of(new BatchOptions { Inputs = [_folder.Write("in.jsonl", "")], Output = _folder["out.parquet"] });

        await using ParquetReader file = await ParquetReader.CreateAsync(_folder["out.parquet"]);
        Assert.Equal((0, "text"), (file.RowGroupCount, file.Schema.Fields.Single().Name));
    }

    [Theory]
    [InlineData(null, "--to parquet needs --output: a Parquet file is written from its end, which a pipe has not")]
    [InlineData("o.parquet.gz", "--output 'o.parquet.gz': a Parquet file is compressed inside; leave the last extension out")]
    public async Task Output_ThatCannotBe_IsRefused(string? output, string message)
    {
        var exception = await Assert.ThrowsAsync<BatchUsageException>(
            () => BatchRun.Of(new BatchOptions { To = OutputFormat.Parquet, Output = output }));

        Assert.Equal(message, exception.Message);
    }
}
