namespace Boilerplate.Tokenization;

/// <summary>The elements whose start tag changes how the tokenizer reads on, in HTML content and without scripting.</summary>
internal static class RawTextElements
{
    /// <summary>Finds what a start tag changes.</summary>
    /// <param name="rawName">The tag's name as written.</param>
    /// <param name="name">The name in lower case, for the end tag to be compared with; null where nothing changes.</param>
    public static HtmlContentModel ContentModelOf(ReadOnlySpan<char> rawName, out string? name)
    {
        // By length first: of the common elements only few get as far as a comparison.
        (name, HtmlContentModel model) = rawName.Length switch
        {
            3 => ("xmp", HtmlContentModel.RawText),
            5 when (rawName[0] | 0x20) == 't' => ("title", HtmlContentModel.RcData),
            5 => ("style", HtmlContentModel.RawText),
            6 when (rawName[0] | 0x20) == 's' => ("script", HtmlContentModel.ScriptData),
            6 => ("iframe", HtmlContentModel.RawText),
            7 => ("noembed", HtmlContentModel.RawText),
            8 when (rawName[0] | 0x20) == 't' => ("textarea", HtmlContentModel.RcData),
            8 => ("noframes", HtmlContentModel.RawText),
            9 => ("plaintext", HtmlContentModel.PlainText),
            _ => ((string?)null, HtmlContentModel.Data),
        };
        if (name is not null && HtmlCharacters.NamesEqual(rawName, name))
            return model;
        name = null;
        return HtmlContentModel.Data;
    }
}
