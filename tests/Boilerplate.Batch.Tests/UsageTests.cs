using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TwoInputs_OfOneOutput_AreRefused()
    {
        string a = _folder.Write("a.txt", "a");
        string b = _folder.Write("a.html", "b");

        Assert.Equal(
            $"two inputs would write the same output '{_folder["out/a.txt"]}'",
            await MessageOf(new BatchOptions { Inputs = [a, b], Output = _folder["out"] }));
        Assert.Equal(["a.html", "a.txt"], _folder.Files());
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("./sub/../a.txt")]
    public async Task Output_OverAnInput_IsRefused(string output)
    {
        string a = _folder.Write("a.txt", "a");

        Assert.Equal(
            $"the output '{_folder[output]}' would overwrite its own input",
            await MessageOf(new BatchOptions { Inputs = [a], Output = _folder[output] }));
    }

    [Fact]
    public async Task ErrorsPath_OverAnInput_IsRefused()
    {
        string a = _folder.Write("a.txt", "a");

        Assert.Equal($"the output '{a}' would overwrite its own input", await MessageOf(new BatchOptions { Inputs = [a], ErrorsPath = a }));
    }

    [Fact]
    public async Task SeveralInputs_IntoAFileName_AreRefused()
    {
        string a = _folder.Write("a.txt", "a");
        string b = _folder.Write("b.txt", "b");
        string output = _folder["all.txt"];

        Assert.Equal(
            $"--output '{output}' names one file, but the inputs may be several; name a folder, as in '{output}/'",
            await MessageOf(new BatchOptions { Inputs = [a, b], Output = output }));
    }

    [Fact]
    public async Task Labels_ToText_AreRefused() =>
        Assert.Equal(
            "--labels has no place in --to text: labels are fields of JSON; use --to jsonl, or leave --to out",
            await MessageOf(new BatchOptions { Labels = true, To = OutputFormat.Text }));

    [Fact]
    public async Task Labels_OverTheOutputField_AreRefused() =>
        Assert.Equal(
            "--output-field 'blocks' is where --labels writes the blocks; choose another name",
            await MessageOf(new BatchOptions { Labels = true, OutputField = "blocks" }));

    [Fact]
    public async Task Encoding_Unknown_IsRefused() =>
        Assert.Equal(
            "--encoding 'utf-9' is not a known charset; 'utf-8', 'windows-1252' and 'shift_jis' are some",
            await MessageOf(new BatchOptions { Encoding = "utf-9" }));

    [Fact]
    public async Task StandardInput_Twice_IsRefused() =>
        Assert.Equal("the standard input ('-') can be read only once", await MessageOf(new BatchOptions { Inputs = ["-", "-"] }));

    [Theory]
    [InlineData("--lables", "--labels")]
    [InlineData("claen", "clean")]
    [InlineData("ARTICLE.txt", "article.txt")]
    [InlineData("x", null)]
    [InlineData("something", null)]
    public void Closest_Name_AllowsAThirdToDiffer(string name, string? expected) =>
        Assert.Equal(expected, NameSuggestion.Closest(name, ["--labels", "clean", "article.txt"]));

    private static async Task<string> MessageOf(BatchOptions options) =>
        (await Assert.ThrowsAsync<BatchUsageException>(() => BatchRun.Of(options))).Message;
}
