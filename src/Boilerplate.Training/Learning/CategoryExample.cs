namespace Boilerplate.Training.Learning;

/// <summary>A line that the category model learns from.</summary>
/// <param name="Category"><see cref="BoilerplateCategory.None"/> for content.</param>
internal readonly record struct CategoryExample(string Text, BoilerplateCategory Category, float Weight, int Fold);
