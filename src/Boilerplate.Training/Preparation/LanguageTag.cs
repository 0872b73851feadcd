namespace Boilerplate.Training.Preparation;

/// <summary>Compares languages by their primary subtag, so that <c>pt-BR</c> is <c>pt</c>; old and twin codes count as one.</summary>
internal static class LanguageTag
{
    public static string? PrimaryOf(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return null;
        int end = tag.AsSpan().IndexOfAny('-', '_');
        string primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return primary switch
        {
            "iw" => "he",
            "in" => "id",
            "fil" => "tl",
            "nb" or "nn" => "no",
            "cmn" or "yue" => "zh",
            _ => primary,
        };
    }
}
