using Boilerplate.Documents;

namespace Boilerplate.Training.Preparation;

/// <summary>Takes so many documents of each language: any of them, but the same each time, and a smaller number is part of a larger.</summary>
internal static class WrittenSubset
{
    /// <summary>The chosen documents in their order.</summary>
    public static IEnumerable<TrainingPage> Of(IReadOnlyCollection<TrainingPage> documents, int countOfLanguage)
    {
        HashSet<string> chosen =
        [
            .. documents.GroupBy(document => document.Language)
                .SelectMany(language => language
                    .OrderBy(document => StringHash.OfName(document.Id))
                    .ThenBy(document => document.Id, StringComparer.Ordinal)
                    .Take(countOfLanguage))
                .Select(document => document.Id),
        ];
        return documents.Where(document => chosen.Contains(document.Id));
    }
}
