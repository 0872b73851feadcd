using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>An input, what it holds and where its output goes.</summary>
/// <param name="Records">Which of its records are read.</param>
internal sealed record PlannedInput(InputSource Source, InputFormat Format, OutputRoute Route, Shard Records);
