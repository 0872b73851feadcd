using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>The columns of a feature set.</summary>
/// <param name="BaseNames">Features of stage 1 from the document alone.</param>
/// <param name="LinearNames">The hashed linear models of the mode.</param>
/// <param name="ContextNames">Features of stage 2 from the scores of stage 1.</param>
internal sealed record FeatureSchema(string[] BaseNames, string[] LinearNames, string[] ContextNames)
{
    /// <summary>
    /// The hashed models whose log-odds of content are features, with the share of hashes that they know: the linear models, and last
    /// the category model that both modes share.
    /// </summary>
    public string[] LexicalNames { get; } = [.. LinearNames, "notices"];

    /// <summary>Columns that stage 1 reads.</summary>
    public int Stage1Columns => BaseNames.Length + (2 * LexicalNames.Length);

    /// <summary>The number of the category model among the lexical models: the last.</summary>
    public int Notices => LinearNames.Length;

    /// <summary>The column of a lexical model's log-odds; the share of hashes that it knows is the next.</summary>
    public int LexicalColumn(int lexical) => BaseNames.Length + (2 * lexical);

    /// <summary>Columns that stage 2 reads: all.</summary>
    public int Columns => Stage1Columns + ContextNames.Length;

    /// <summary>A hash of all names: a model fits the features it was trained on and no others.</summary>
    public uint Signature => Names.Aggregate(StringHash.Seed, (hash, name) => StringHash.Combine(hash, StringHash.OfName(name)));

    /// <summary>All names in the order of the columns.</summary>
    public IEnumerable<string> Names => [.. BaseNames, .. LexicalNames.SelectMany(name => (string[])[name, name + "_known"]), .. ContextNames];
}
