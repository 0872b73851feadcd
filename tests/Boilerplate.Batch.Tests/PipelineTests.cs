using System.Text;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class PipelineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Threads_OneTwoFour_GiveTheSameBytesAndErrors()
    {
        var random = new Random(11);
        var input = new StringBuilder();
        for (int i = 0; i < 2000; i++)
        {
            // Records of very different lengths finish out of order.
            int lines = random.Next(10) == 0 ? 2000 : random.Next(3);
            input.Append(random.Next(20) == 0
                ? "[]\n"
                : $"{{\"id\":{i},\"text\":\"{string.Concat(Enumerable.Repeat("word\\n# menu\\n", lines))}\"}}\n");
        }

        var runs = new List<BatchRun>();
        foreach (int threads in (int[])[1, 2, 4])
            runs.Add(await BatchRun.OfRecords(input.ToString(), new BatchOptions { Threads = threads, Labels = true }));

        Assert.All(runs, run => Assert.Equal(runs[0].OutputBytes, run.OutputBytes));
        Assert.All(runs, run => Assert.Equal(runs[0].Errors, run.Errors));
        Assert.All(runs, run => Assert.Equal(runs[0].Counts, run.Counts));
        Assert.Equal(2000, runs[0].Summary.Records);
    }

    [Fact]
    public async Task Cancel_WhileInputHangs_LeavesNoFile()
    {
        using var cancellation = new CancellationTokenSource();
        var input = new HangingStream([.. "{\"text\":\"a\"}\n"u8]);
        var options = new BatchOptions { From = InputFormat.Jsonl, Output = _folder["out.jsonl"], ErrorsPath = _folder["errors.jsonl"] };

        Task<BatchRun> running = BatchRun.Of(options, input, cancellation.Token);
        await input.IsDrained.Task;
        await cancellation.CancelAsync();
        BatchRun run = await running;

        Assert.Equal(BatchOutcome.Cancelled, run.Summary.Outcome);
        Assert.Equal(["errors.jsonl"], _folder.Files());
    }

    [Fact]
    public async Task Cancel_WhileTheFormatIsSniffed_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        var input = new HangingStream([.. "a"u8]);

        Task<BatchRun> running = BatchRun.Of(new BatchOptions(), input, cancellation.Token);
        await input.IsDrained.Task;
        await cancellation.CancelAsync();

        Assert.Equal(BatchOutcome.Cancelled, (await running).Summary.Outcome);
    }

    [Fact]
    public async Task StandardOutput_WhileInputHangs_IsFlushed()
    {
        using var cancellation = new CancellationTokenSource();
        var input = new HangingStream([.. "{\"text\":\"a\"}\n"u8]);
        var output = new SignallingStream();

        Task<BatchRun> running = BatchRun.Of(new BatchOptions { From = InputFormat.Jsonl }, input, cancellation.Token, output);
        await output.IsWritten.Task;
        await cancellation.CancelAsync();
        await running;

        Assert.Equal("{\"text\":\"a\"}\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task Warning_OfACharset_NamesTheFile()
    {
        string page = _folder.Write("p.html", "<meta charset=latin1>é");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [page] });

        Assert.Equal(
            [$"{page}: record 1, byte 0: declares the charset 'latin1' but is UTF-8, and was read as UTF-8"], run.Warnings);
    }
}
