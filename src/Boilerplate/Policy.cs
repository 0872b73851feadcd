namespace Boilerplate;

/// <summary>What counts as content where people disagree.</summary>
public enum Policy : byte
{
    /// <summary>What a reader of the page came for: title, body, lists and tables, posts of a thread, cards of a listing.</summary>
    Main,

    /// <summary>Body text only, as corpora of news want it: no title, byline, date, captions, lists of links.</summary>
    Article,
}
