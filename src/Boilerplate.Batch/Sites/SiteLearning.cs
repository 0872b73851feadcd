using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Resuming;
using Boilerplate.Batch.Running;
using Boilerplate.Sites;

namespace Boilerplate.Batch.Sites;

/// <summary>Adds pages to a site memory in the order of the input, and passes everything on.</summary>
internal sealed class SiteLearning(IResultConsumer inner) : IResultConsumer
{
    public SiteMemoryBuilder Memory { get; } = new();

    public void Begin(PlannedInput input, Resumption resumption) => inner.Begin(input, resumption);

    public void Consume(PlannedInput input, long number, InputMark mark, RecordResult result)
    {
        if (result.SitePage is { } page)
            Memory.Add(page);
        inner.Consume(input, number, mark, result);
    }

    public void End(PlannedInput input, InputMark mark) => inner.End(input, mark);

    public void Idle() => inner.Idle();
}
