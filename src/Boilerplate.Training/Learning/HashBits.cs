namespace Boilerplate.Training.Learning;

/// <summary>Buckets of the lexical models of a mode, as powers of two.</summary>
internal readonly record struct HashBits(int Linear, int Categories)
{
    /// <param name="lexical">The model's number among the lexical models of the schema.</param>
    public int Of(int lexical, Features.FeatureSchema schema) => lexical == schema.Notices ? Categories : Linear;
}
