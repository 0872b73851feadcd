using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>The columns of a feature set.</summary>
/// <param name="BaseNames">Features of stage 1 from the document alone.</param>
/// <param name="LinearNames">The hashed linear models, whose log-odds are features, and the share of hashes that they know.</param>
/// <param name="ContextNames">Features of stage 2 from the scores of stage 1.</param>
internal sealed record FeatureSchema(string[] BaseNames, string[] LinearNames, string[] ContextNames)
{
    /// <summary>Columns that stage 1 reads.</summary>
    public int Stage1Columns => BaseNames.Length + (2 * LinearNames.Length);

    /// <summary>The column of a linear model's log-odds; the share of hashes that it knows is the next.</summary>
    public int LinearColumn(int linear) => BaseNames.Length + (2 * linear);

    /// <summary>Columns that stage 2 reads: all.</summary>
    public int Columns => Stage1Columns + ContextNames.Length;

    /// <summary>A hash of all names: a model fits the features it was trained on and no others.</summary>
    public uint Signature => Names.Aggregate(StringHash.Seed, (hash, name) => StringHash.Combine(hash, StringHash.OfName(name)));

    /// <summary>All names in the order of the columns.</summary>
    public IEnumerable<string> Names => [.. BaseNames, .. LinearNames.SelectMany(name => (string[])[name, name + "_known"]), .. ContextNames];
}
