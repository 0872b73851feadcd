namespace Boilerplate.Training.Datasets;

/// <param name="Category"><see cref="BoilerplateCategory.None"/> on content and where none was given.</param>
/// <param name="Language">Of the paragraph, where it is not the document's.</param>
internal sealed record WrittenParagraph(string Text, BlockLabel Label, BoilerplateCategory Category, string? Language);
