namespace Boilerplate.Tokenization;

/// <summary>Whether a tag of a certain name stands where it was looked for.</summary>
internal enum HtmlNameMatch : byte
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>The block ends before that is certain.</summary>
    Undecided,
}
