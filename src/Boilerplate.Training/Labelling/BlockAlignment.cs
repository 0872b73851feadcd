namespace Boilerplate.Training.Labelling;

/// <summary>How much of a block the gold text holds.</summary>
/// <param name="Tokens">Evaluation tokens of the block; a block without any is <see cref="GoldLabel.Unknown"/>.</param>
/// <param name="Matched">Those of them aligned with a gold token of their own.</param>
internal readonly record struct BlockAlignment(int Tokens, int Matched, GoldLabel Label)
{
    public double Share => Tokens == 0 ? 0 : (double)Matched / Tokens;
}
