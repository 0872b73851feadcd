namespace Boilerplate.Tests.Tokenization;

/// <summary>Texts of many scripts and their words, written by hand.</summary>
internal static class WordCases
{
    public static TheoryData<string, string[]> All => new()
    {
        { "", [] },
        { " \t\r\n\u00A0\u3000", [] },
        { "one", ["one"] },
        { "It is, in fact, 42.5 % of them!", ["It", "is", "in", "fact", "42", "5", "of", "them"] },

        // Apostrophes, hyphens, underscores and other connectors break.
        { "don't l’été rock'n'roll", ["don", "t", "l", "été", "rock", "n", "roll"] },
        { "well-known snake_case a\u2040b", ["well", "known", "snake", "case", "a", "b"] },
        { "user@example.com https://example.com/a?b=c", ["user", "example", "com", "https", "example", "com", "a", "b", "c"] },

        // Latin: precomposed, decomposed, ligatures, mathematical letters, numbers.
        { "Čeština naïve cafe\u0301 Tiếng Việt", ["Čeština", "naïve", "cafe\u0301", "Tiếng", "Việt"] },
        { "Straße GROẞ ﬁn", ["Straße", "GROẞ", "ﬁn"] },
        { "İstanbul IĞDIR ırmak", ["İstanbul", "IĞDIR", "ırmak"] },
        { "𝐀𝐁 m² ½ Ⅷ ①", ["𝐀𝐁", "m²", "½", "Ⅷ", "①"] },
        { "© 2024 Acme™ №5 ª", ["2024", "Acme", "5", "ª"] },

        // Alphabets.
        { "Всё—хорошо: «Ёлка» и\u0306", ["Всё", "хорошо", "Ёлка", "и\u0306"] },
        { "Ο δρόμος, ΟΔΟΣ;", ["Ο", "δρόμος", "ΟΔΟΣ"] },
        { "Բարեւ ձեզ։", ["Բարեւ", "ձեզ"] },
        { "გამარჯობა, მსოფლიო", ["გამარჯობა", "მსოფლიო"] },
        { "الْكِتَابُ، كتــاب؟", ["الْكِتَابُ", "كتــاب"] },
        { "שָׁלוֹם ירושלים־עיר צה״ל", ["שָׁלוֹם", "ירושלים", "עיר", "צה", "ל"] },
        { "ሰላም፡ዓለም።", ["ሰላም", "ዓለም"] },

        // Zero-width non-joiner and joiner within words; at their edges they belong to none.
        { "می\u200Cخواهم \u200Cمی\u200C رود", ["می\u200Cخواهم", "می", "رود"] },
        { "क्\u200Dष क\u200D\u200Cख", ["क्\u200Dष", "क\u200D\u200Cख"] },

        // Indic and Tibetan.
        { "नमस्ते दुनिया। हिन्दी॥", ["नमस्ते", "दुनिया", "हिन्दी"] },
        { "வணக்கம், உலகம்", ["வணக்கம்", "உலகம்"] },
        { "বাংলা ভাষা ગુજરાતી ਪੰਜਾਬੀ", ["বাংলা", "ভাষা", "ગુજરાતી", "ਪੰਜਾਬੀ"] },
        { "తెలుగు ಕನ್ನಡ മലയാളം සිංහල", ["తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල"] },
        { "བོད་སྐད།", ["བོད", "སྐད"] },

        // Scripts without spaces: one code point a word, marks too.
        { "ไทย๒๕๖๗ ที่", ["ไ", "ท", "ย", "๒๕๖๗", "ท", "\u0E35", "\u0E48"] },
        { "฿100ๆ", ["100", "ๆ"] },
        { "ລາວ໑໒", ["ລ", "າ", "ວ", "໑໒"] },
        { "ខ្មែរ។១២", ["ខ", "\u17D2", "ម", "\u17C2", "រ", "១២"] },
        { "မြန်မာ၊၁၂", ["မ", "\u103C", "န", "\u103A", "မ", "\u102C", "၁၂"] },
        { "漢字、2024年", ["漢", "字", "2024", "年"] },
        { "東京タワーへ・行く", ["東", "京", "タ", "ワ", "ー", "へ", "行", "く"] },
        { "人々 〆切 〇 ゝ ヾ か\u3099", ["人", "々", "〆", "切", "〇", "ゝ", "ヾ", "か", "\u3099"] },
        { "ｶﾀｶﾅｰﾞ", ["ｶ", "ﾀ", "ｶ", "ﾅ", "ｰ", "ﾞ"] },
        { "\U00020000\U00030000a", ["\U00020000", "\U00030000", "a"] },
        { "葛\U000E0100飾", ["葛", "飾"] },

        // Hangul has spaces; conjoining jamo are letters.
        { "한국어를 배워요 \u1112\u1161\u11AB", ["한국어를", "배워요", "\u1112\u1161\u11AB"] },

        // Mixed.
        { "iPhone15を買うtoday", ["iPhone15", "を", "買", "う", "today"] },
        { "abcжщё", ["abcжщё"] },
        { "ＡＢＣ１２", ["ＡＢＣ１２"] },

        // Digits of several scripts, one number each.
        { "٣٤٥ ۳۴۵ १२३ ১২৩ 12٣४", ["٣٤٥", "۳۴۵", "१२३", "১২৩", "12٣४"] },
        { "1,234.50", ["1", "234", "50"] },

        // Emoji, with selectors, joiners, skin tones, flags; a keycap is a digit with a mark.
        { "ok😀👍🏽👩\u200D👩\u200D👧 ❤\uFE0F 🇫🇷 go", ["ok", "go"] },
        { "3\uFE0F\u20E3", ["3\uFE0F\u20E3"] },

        // Zero-width: space and byte-order mark break, soft hyphen and word-internal selectors do not.
        { "a\u200Bb\uFEFFc\u2060d\u200Ee", ["a", "b", "c", "d", "e"] },
        { "Silben\u00ADtrennung -\u00AD- x\u00AD", ["Silben\u00ADtrennung", "x"] },
        { "ᠮᠣᠩ\u180Eᠭ\u180Bᠣᠯ", ["ᠮᠣᠩ\u180Eᠭ\u180Bᠣᠯ"] },
        { "\u0301 e \u0301e", ["\u0301", "e", "\u0301e"] },

        // Private use, controls, unassigned.
        { "a\uE000b\0c\u0378d", ["a", "b", "c", "d"] },
        { "\U00010400\U00010428 \U0001E922", ["\U00010400\U00010428", "\U0001E922"] },
    };
}
