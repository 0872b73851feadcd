namespace Boilerplate.Batch.Inputs;

internal enum Compression : byte
{
    None,
    Gzip,
    Zstd,
}
