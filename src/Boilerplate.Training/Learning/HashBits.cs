namespace Boilerplate.Training.Learning;

/// <summary>Buckets of the lexical models of a mode, as powers of two.</summary>
/// <param name="First">Of the first linear model, over words.</param>
/// <param name="Second">Of the second linear model.</param>
/// <param name="Categories">Of the category model.</param>
internal readonly record struct HashBits(int First, int Second, int Categories)
{
    /// <param name="lexical">The model's number among the lexical models of the schema.</param>
    public int Of(int lexical) => lexical switch { 0 => First, 1 => Second, _ => Categories };
}
