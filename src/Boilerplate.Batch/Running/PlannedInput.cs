using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>An input, what it holds and where its output goes.</summary>
internal sealed record PlannedInput(InputSource Source, InputFormat Format, OutputRoute Route);
