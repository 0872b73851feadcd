using System.Globalization;
using System.Text;

namespace Boilerplate.Batch.Encodings;

/// <summary>
/// The encoding that a charset label means on the web, which is often a superset of what it says
/// (https://encoding.spec.whatwg.org/#names-and-labels). Encodings are strict: bad bytes throw.
/// </summary>
internal static class CharsetLabels
{
    private const int Utf8CodePage = 65001;

    // GB18030 decodes all of GBK and GB 2312; the specification decodes all three labels by it.
    private static readonly Dictionary<string, int> s_codePages = Build(
        (Utf8CodePage, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        (1252, "ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 l1 "
            + "cp819 ibm819 csisolatin1"),
        (1254, "iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 l5 csisolatin5"),
        (874, "windows-874 dos-874 tis-620 iso-8859-11 iso8859-11 iso885911"),
        (54936, "gbk gb2312 gb_2312 gb_2312-80 x-gbk gb18030 chinese csgb2312 csiso58gb231280 iso-ir-58 cp936"),
        (950, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
        (932, "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932"),
        (51932, "euc-jp x-euc-jp cseucpkdfmtjapanese"),
        (50220, "iso-2022-jp csiso2022jp"),
        (949, "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cseuckr csksc56011987 iso-ir-149 cp949"),
        (20866, "koi8-r koi8_r koi8 koi cskoi8r"),
        (21866, "koi8-u koi8-ru"),
        (866, "ibm866 866 cp866 csibm866"),
        (10000, "macintosh mac x-mac-roman csmacintosh"),
        (10007, "x-mac-cyrillic x-mac-ukrainian"),
        (28592, "latin2 l2 csisolatin2"),
        (28593, "latin3 l3 csisolatin3"),
        (28594, "latin4 l4 csisolatin4"),
        (28595, "cyrillic csisolatincyrillic"),
        (28596, "arabic asmo-708 ecma-114 csisolatinarabic"),
        (28597, "greek greek8 ecma-118 elot_928 csisolatingreek"),
        (28598, "hebrew visual logical iso-8859-8-i iso-8859-8-e csisolatinhebrew"));

    /// <summary>The encoding of a label, or <see langword="null"/> where the label is not known.</summary>
    public static Encoding? Find(string label)
    {
        string name = label.Trim().ToLowerInvariant();
        if (s_codePages.TryGetValue(name, out int codePage) || TryNumber(name, out codePage))
            return Get(codePage);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                    name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static bool IsUtf8(Encoding encoding) => encoding.CodePage == Utf8CodePage;

    /// <summary>The families whose labels end in a number: windows-125x, cp125x, iso-8859-x and their spellings.</summary>
    private static bool TryNumber(string name, out int codePage)
    {
        foreach (string prefix in (ReadOnlySpan<string>)["windows-", "x-cp", "cp"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && TryParse(name.AsSpan(prefix.Length), out codePage))
                return codePage is >= 1250 and <= 1258;
        }

        foreach (string prefix in (ReadOnlySpan<string>)["iso-8859-", "iso_8859-", "iso8859-", "iso8859"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && TryParse(name.AsSpan(prefix.Length), out int part))
            {
                codePage = 28590 + part;
                return part is >= 2 and <= 8 or 13 or 15;
            }
        }

        codePage = 0;
        return false;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static Encoding Get(int codePage) => codePage == Utf8CodePage
        // By the runtime itself: the tables of the others need not be loaded for it.
        ? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
        : CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);

    private static Dictionary<string, int> Build(params ReadOnlySpan<(int CodePage, string Labels)> encodings)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int codePage, string names) in encodings)
        {
            foreach (string name in names.Split(' '))
                labels.Add(name, codePage);
        }

        return labels;
    }
}
