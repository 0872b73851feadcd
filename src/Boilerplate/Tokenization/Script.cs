namespace Boilerplate.Tokenization;

/// <summary>The writing system of a code point or word: the Unicode property Script, with the rarer ones under one name.</summary>
public enum Script : byte
{
    /// <summary>Unassigned, private use, or a surrogate.</summary>
    Unknown,

    /// <summary>Used with many scripts: digits, punctuation, symbols.</summary>
    Common,

    /// <summary>Takes the script of what precedes it: most combining marks.</summary>
    Inherited,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Armenian.</summary>
    Armenian,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Arabic.</summary>
    Arabic,

    /// <summary>Devanagari.</summary>
    Devanagari,

    /// <summary>Bengali.</summary>
    Bengali,

    /// <summary>Gurmukhi.</summary>
    Gurmukhi,

    /// <summary>Gujarati.</summary>
    Gujarati,

    /// <summary>Oriya (Odia).</summary>
    Oriya,

    /// <summary>Tamil.</summary>
    Tamil,

    /// <summary>Telugu.</summary>
    Telugu,

    /// <summary>Kannada.</summary>
    Kannada,

    /// <summary>Malayalam.</summary>
    Malayalam,

    /// <summary>Sinhala.</summary>
    Sinhala,

    /// <summary>Thai.</summary>
    Thai,

    /// <summary>Lao.</summary>
    Lao,

    /// <summary>Tibetan.</summary>
    Tibetan,

    /// <summary>Myanmar (Burmese).</summary>
    Myanmar,

    /// <summary>Georgian.</summary>
    Georgian,

    /// <summary>Hangul.</summary>
    Hangul,

    /// <summary>Ethiopic.</summary>
    Ethiopic,

    /// <summary>Khmer.</summary>
    Khmer,

    /// <summary>Mongolian.</summary>
    Mongolian,

    /// <summary>Hiragana.</summary>
    Hiragana,

    /// <summary>Katakana.</summary>
    Katakana,

    /// <summary>Han (Chinese characters, kanji, hanja).</summary>
    Han,

    /// <summary>Any other script.</summary>
    Other,
}
