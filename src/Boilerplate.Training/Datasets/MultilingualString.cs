namespace Boilerplate.Training.Datasets;

/// <summary>A line of the multilingual boilerplate or prose collection.</summary>
/// <param name="Kind">The category of a boilerplate string, the genre of a piece of prose.</param>
internal sealed record MultilingualString(
    string Text, string Language, string Kind, bool IsBoilerplate, string Source, string License)
{
    public static IEnumerable<MultilingualString> Read(string path) => JsonLines.Read(path, static record =>
    {
        string? category = record.OptionalString("category");
        string? genre = record.OptionalString("genre");
        if ((category is null) == (genre is null))
            throw record.Error("category", "or \"genre\" must be there, and not both");
        if (category is not null && !BoilerplateCategoryNames.TryParse(category, out _))
            throw record.Error("category", $"is \"{category}\", which is not a category");

        return new MultilingualString(
            record.String("text"), record.String("lang"), category ?? genre ?? "", category is not null,
            record.String("source"), record.String("license"));
    });
}
