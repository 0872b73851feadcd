namespace Boilerplate.Training.Learning;

/// <summary>What differs between the modes in training.</summary>
/// <param name="RowsPerPage">Rows of one page or text that train; more are sampled.</param>
/// <param name="Trees">Trees of each stage.</param>
internal readonly record struct ModeOptions(HashBits Bits, int RowsPerPage, int Trees);
