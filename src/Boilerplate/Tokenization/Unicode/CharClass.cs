namespace Boilerplate.Tokenization.Unicode;

/// <summary>
/// What a code point is to the tokenizer and to the text features. The order carries meaning: from
/// <see cref="UpperLetter"/> on, a code point belongs to a word.
/// </summary>
internal enum CharClass : byte
{
    /// <summary>Unassigned, private use, surrogate.</summary>
    Other,

    /// <summary>Cc, without the white space in it.</summary>
    Control,

    /// <summary>Cf, without the <see cref="Joiner"/>s; zero-width space and byte-order mark are here.</summary>
    Format,

    /// <summary>
    /// Invisible, and no break inside a word: soft hyphen, zero-width joiner and non-joiner, the Mongolian vowel
    /// separator, variation selectors. It begins and ends no word.
    /// </summary>
    Joiner,

    /// <summary>The property White_Space.</summary>
    Space,

    /// <summary>P*, the underscore and other connectors included.</summary>
    Punctuation,

    /// <summary>S*.</summary>
    Symbol,

    /// <summary>Lu and Lt.</summary>
    UpperLetter,

    /// <summary>Ll.</summary>
    LowerLetter,

    /// <summary>Lm and Lo: letters without case, Hangul among them.</summary>
    OtherLetter,

    /// <summary>M*.</summary>
    Mark,

    /// <summary>Nd, of any script.</summary>
    Digit,

    /// <summary>Nl and No.</summary>
    Number,

    /// <summary>
    /// A letter, mark or letter-like number of a script written without spaces: a word by itself. Han, Hiragana,
    /// Katakana, Thai, Lao, Khmer, Myanmar, and the kana marks and vertical kana repeat marks they share. Their
    /// decimal digits are <see cref="Digit"/>s: a number stays one word.
    /// </summary>
    SingleLetter,
}
