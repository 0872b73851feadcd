namespace Boilerplate;

/// <summary>What was decided about one block.</summary>
/// <param name="Label">Content or boilerplate.</param>
/// <param name="Probability">Calibrated probability that the block is content, 0 to 1.</param>
/// <param name="Category">The kind of boilerplate; <see cref="BoilerplateCategory.None"/> for content.</param>
public readonly record struct Decision(BlockLabel Label, float Probability, BoilerplateCategory Category);
