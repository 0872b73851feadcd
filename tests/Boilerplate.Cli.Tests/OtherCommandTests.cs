using System.Text.Json;
using Boilerplate.Cli.Tests.Support;

namespace Boilerplate.Cli.Tests;

public sealed class OtherCommandTests : IDisposable
{
    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Classify_NoTerminal_GivesJsonl()
    {
        ProcessRun run = await _cli.RunWithInput("{\"id\":7,\"text\":\"a\\nb\"}\n", "classify");

        Assert.Equal(0, run.ExitCode);
        JsonElement record = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["id", "text", "blocks"], record.EnumerateObject().Select(field => field.Name));
        Assert.Equal("a\nb", record.GetProperty("text").GetString());
        Assert.Equal(2, record.GetProperty("blocks").GetArrayLength());
    }

    [Fact]
    public async Task Classify_OfAFile_NamesItsSource()
    {
        _cli.Folder.Write("in/a.txt", "a");

        ProcessRun run = await _cli.Run("classify", "in/a.txt");

        JsonElement record = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["source", "blocks"], record.EnumerateObject().Select(field => field.Name));
        Assert.Equal("in/a.txt", record.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Classify_ToTable_HasAHeadAndALineABlock()
    {
        ProcessRun run = await _cli.RunWithInput("first\n\nsecond\n", "classify", "--to", "table");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["-", "LABEL        PROB    CATEGORY             TEXT"], lines[..2]);
        Assert.EndsWith("  first", lines[2]);
        Assert.EndsWith("  second", lines[3]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task Model_Id_IsOneLine()
    {
        ProcessRun run = await _cli.Run("model", "--id");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
        Assert.NotEqual("", run.Output.Trim());
        Assert.Equal(0, (await _cli.Run("model")).ExitCode);
    }

    [Fact]
    public async Task Model_OfAnotherFile_IsThree()
    {
        _cli.Folder.Write("not.bpm", "no model");

        ProcessRun run = await _cli.Run("model", "--model", "not.bpm");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("boilerplate: --model 'not.bpm' is no model that this version reads: ", run.ErrorLines[0]);
    }

    [Fact]
    public async Task Version_IsAVersion()
    {
        ProcessRun run = await _cli.Run("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?\n$", run.Output);
    }

    [Theory]
    [InlineData("boilerplate clean pages/ -o clean/", "--help")]
    [InlineData("cat page.html | boilerplate clean > page.txt", "clean", "--help")]
    [InlineData("boilerplate classify page.html", "classify", "-h")]
    [InlineData("boilerplate model --id --model my.bpm", "model", "--help")]
    public async Task Help_EachCommand_ShowsExamplesAndNamesTheTool(string example, params string[] args)
    {
        ProcessRun run = await _cli.Run(args);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(example, run.Output);
        Assert.Contains("Usage:\n  boilerplate ", run.Output);
        Assert.Equal("", run.Error);
    }
}
