namespace Boilerplate.Training.Datasets;

/// <summary>Whether a document may be learned from or is kept for evaluation.</summary>
internal enum DataSplit
{
    Train,
    Eval,
}
