namespace Boilerplate.Training.Datasets;

/// <summary>What a page is put into a fold by.</summary>
internal readonly record struct PageKey(string Id, string? Url, string? PageType)
{
    public static PageKey Of(LabeledPage page) => new(page.Id, page.Url, page.PageType);
}
