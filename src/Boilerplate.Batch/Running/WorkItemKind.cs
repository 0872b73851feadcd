namespace Boilerplate.Batch.Running;

internal enum WorkItemKind : byte
{
    Begin,
    Record,
    End,
}
