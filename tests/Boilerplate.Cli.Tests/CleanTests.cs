using System.Text;
using System.Text.Json;
using Boilerplate.Cli.Tests.Support;

namespace Boilerplate.Cli.Tests;

public sealed class CleanTests : IDisposable
{
    private const string Text = "Die Straße ist gesperrt.\n\nSie öffnet am Montag wieder.\n";
    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Clean_FileAndPipeAndRecord_Agree()
    {
        _cli.Folder.Write("a.txt", Text);
        _cli.Folder.Write("a.jsonl", JsonSerializer.Serialize(new { id = 1, text = Text }) + "\n");

        ProcessRun fromFile = await _cli.Run("clean", "a.txt");
        ProcessRun fromPipe = await _cli.RunWithInput(Text, "clean", "-");
        ProcessRun fromNothing = await _cli.RunWithInput(Text, "clean");
        ProcessRun fromRecord = await _cli.Run("clean", "a.jsonl", "--labels");

        Assert.Equal([0, 0, 0, 0], [fromFile.ExitCode, fromPipe.ExitCode, fromNothing.ExitCode, fromRecord.ExitCode]);
        Assert.Equal(fromFile.Output, fromPipe.Output);
        Assert.Equal(fromFile.Output, fromNothing.Output);
        JsonElement record = JsonDocument.Parse(fromRecord.Output).RootElement;
        Assert.Equal(["id", "text", "blocks"], record.EnumerateObject().Select(field => field.Name));
        Assert.Equal(fromFile.Output, record.GetProperty("text").GetString() is { Length: > 0 } text ? text + "\n" : "");
    }

    [Fact]
    public async Task Clean_Labels_GiveEveryBlockWithItsFields()
    {
        ProcessRun run = await _cli.RunWithInput(Text, "clean", "--labels");

        JsonElement record = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["source", "text", "blocks"], record.EnumerateObject().Select(field => field.Name));
        Assert.Equal("-", record.GetProperty("source").GetString());
        JsonElement[] blocks = [.. record.GetProperty("blocks").EnumerateArray()];
        Assert.Equal(
            ["Die Straße ist gesperrt.", "Sie öffnet am Montag wieder."],
            blocks.Select(block => block.GetProperty("text").GetString()));
        Assert.All(blocks, block =>
        {
            Assert.Equal(["text", "label", "probability", "category", "kind"], block.EnumerateObject().Select(field => field.Name));
            string? label = block.GetProperty("label").GetString();
            Assert.Contains(label, (string[])["content", "boilerplate"]);
            Assert.InRange(block.GetProperty("probability").GetDouble(), 0, 1);
            Assert.Equal(label == "content", block.GetProperty("category").ValueKind == JsonValueKind.Null);
            Assert.Equal("line", block.GetProperty("kind").GetString());
        });
    }

    [Fact]
    public async Task Clean_Messages_GoToTheErrorStreamOnly()
    {
        ProcessRun run = await _cli.RunWithInput("{\"k\":1,\"text\":\"a\"}\n[]\n", "clean", "--threshold", "0");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("{\"k\":1,\"text\":\"a\"}\n", run.Output);
        Assert.Equal(
            ["boilerplate: -: record 2, byte 19: is an array, not a JSON object", "boilerplate: 2 records, 1 block kept, 0 removed, 1 error"],
            run.ErrorLines);
    }

    [Fact]
    public async Task Clean_Quiet_LeavesErrorsOnly()
    {
        ProcessRun good = await _cli.RunWithInput(Text, "clean", "--quiet");
        ProcessRun bad = await _cli.RunWithInput("[]", "clean", "-q", "--from", "jsonl");

        Assert.Equal("", good.Error);
        Assert.Equal(["boilerplate: -: record 1, byte 0: is an array, not a JSON object"], bad.ErrorLines);
        Assert.Equal(3, bad.ExitCode);
    }

    [Fact]
    public async Task Clean_Folder_MirrorsItsTree()
    {
        _cli.Folder.Write("in/a.txt", Text);
        _cli.Folder.Write("in/deep/b.html", "<p>" + Text);
        _cli.Folder.Write("in/deep/c.jsonl", "{\"text\":\"c\"}\n");
        _cli.Folder.Write("in/d.png", "x");

        ProcessRun run = await _cli.Run("clean", "in", "-o", "out");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(
            ["in/a.txt", "in/d.png", "in/deep/b.html", "in/deep/c.jsonl", "out/a.txt", "out/deep/b.txt", "out/deep/c.jsonl"],
            _cli.Folder.Files());
    }

    [Fact]
    public async Task Clean_Glob_IsExpandedByTheProgramToo()
    {
        _cli.Folder.Write("in/a.txt", Text);
        _cli.Folder.Write("in/b.md", Text);
        _cli.Folder.Write("in/x/c.txt", Text);

        ProcessRun run = await _cli.Run("clean", "in/**/*.txt", "--to", "markdown", "--output", "out/");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["out/a.md", "out/x/c.md"], _cli.Folder.Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Clean_Threads_DoNotChangeTheBytes()
    {
        var input = new StringBuilder();
        for (int i = 0; i < 500; i++)
            input.Append($"{{\"id\": {i}, \"text\": \"{new string('x', i * 37 % 400)}\\nzwei\\n\"}}\n");
        _cli.Folder.Write("in.jsonl", input.ToString());

        ProcessRun one = await _cli.Run("clean", "in.jsonl", "--labels", "--threads", "1");
        ProcessRun two = await _cli.Run("clean", "in.jsonl", "--labels", "--threads", "2");

        Assert.Equal(0, one.ExitCode);
        Assert.NotEmpty(one.OutputBytes);
        Assert.Equal(one.OutputBytes, two.OutputBytes);
        Assert.Equal(one.Error, two.Error);
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Clean_OtherCulture_DoesNotChangeTheBytes(string culture)
    {
        _cli.Folder.Write("in.html", "<META CHARSET=ISO-8859-1><TITLE>TITLE I</TITLE><P>I i İ ı 0.5");
        ProcessRun plain = await _cli.Run("clean", "in.html", "--labels", "--threshold", "0.25");
        foreach (string name in (string[])["LANG", "LC_ALL"])
            _cli.Environment[name] = culture;

        ProcessRun other = await _cli.Run("clean", "in.html", "--labels", "--threshold", "0.25");

        Assert.Equal(0, other.ExitCode);
        Assert.Equal(plain.OutputBytes, other.OutputBytes);
        Assert.Equal(plain.Error, other.Error);
    }

    [Fact]
    public async Task Clean_RecordOptions_NameTheFields()
    {
        ProcessRun run = await _cli.RunWithInput(
            "{\"page\":\"<p>a\",\"n\":1.0}\n", "clean", "--html-field", "page", "--output-field", "clean", "--drop-input", "--from", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["n", "clean"], JsonDocument.Parse(run.Output).RootElement.EnumerateObject().Select(field => field.Name));
        Assert.StartsWith("{\"n\":1.0,", run.Output);
    }

    [Fact]
    public async Task Clean_ErrorsPath_ListsTheErrors()
    {
        ProcessRun run = await _cli.RunWithInput("{\"text\":\"a\"}\n5\n", "clean", "--errors", "e.jsonl", "-o", "out.jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["e.jsonl", "out.jsonl"], _cli.Folder.Files());
        Assert.Equal(
            "{\"file\":\"-\",\"record\":2,\"offset\":13,\"reason\":\"is a number, not a JSON object\",\"kind\":\"record\"}\n",
            await File.ReadAllTextAsync(_cli.Folder["e.jsonl"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-o out.jsonl")]
    public async Task Clean_PipeWithAName_IsReadOnce(string output)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs bash");
        _cli.Folder.Write("in", Corpus.Records(0, 90));
        string command = string.Join(' ', _cli.Start("clean").ArgumentList.Select(argument => $"'{argument}'"));
        var start = new System.Diagnostics.ProcessStartInfo("/bin/bash", ["-c", $"dotnet {command} <(cat in) {output}"]) { WorkingDirectory = _cli.Folder.Path };

        ProcessRun run = await ProcessRun.Of(start);

        Assert.Equal(0, run.ExitCode);
        string clean = output.Length == 0 ? run.Output : await File.ReadAllTextAsync(_cli.Folder["out.jsonl"]);
        Assert.Equal(90, clean.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Clean_Encoding_OverridesWhatIsDeclared()
    {
        _cli.Folder.Write("a.txt", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]);

        ProcessRun without = await _cli.Run("clean", "a.txt", "--threshold", "0");
        ProcessRun with = await _cli.Run("clean", "a.txt", "--encoding", "koi8-r", "--threshold", "0");

        Assert.Equal("Привет\n", without.Output);
        Assert.Equal(
            "boilerplate: warning: a.txt: record 1, byte 0: is not valid UTF-8; --encoding names another encoding; "
            + "its bytes look like windows-1251, and were read so",
            without.ErrorLines[0]);
        Assert.Equal("оПХБЕР\n", with.Output);
    }
}
