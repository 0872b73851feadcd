using System.Text;
using Boilerplate.Batch.Encodings;

namespace Boilerplate.Batch.Tests;

public sealed class EncodingTests
{
    private const int Gb18030 = 54936;
    private const int ShiftJis = 932;

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251", "Привет")]
    [InlineData("<META CharSet = 'KOI8-R' />", "koi8-r", "Привет")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>", "shift_jis", "日本語")]
    [InlineData("<meta content=\"text/html;charset=euc-jp\" http-equiv=content-type>", "euc-jp", "日本語")]
    [InlineData("<meta charset=gb2312>", "gb18030", "汉字镕")]
    [InlineData("<meta charset=big5>", "big5", "漢字")]
    [InlineData("<meta charset=euc-kr>", "ks_c_5601-1987", "한국어")]
    [InlineData("<meta charset=iso-8859-1>", "windows-1252", "“café” €5")]
    [InlineData("<meta charset=iso-8859-9>", "windows-1254", "ışık")]
    [InlineData("<meta charset=iso-8859-2>", "iso-8859-2", "žluťoučký")]
    [InlineData("<meta charset=cp1256>", "windows-1256", "مرحبا")]
    [InlineData("<meta charset=tis-620>", "windows-874", "สวัสดี")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1253\"?>", "windows-1253", "γειά")]
    public void Page_WithDeclaredCharset_IsReadByIt(string declaration, string encodingName, string word)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(encodingName) ?? Encoding.GetEncoding(encodingName);
        string page = $"<!-- <meta charset=utf-8> --><html>{declaration}<p>{word}</p>";

        DecodedText decoded = TextDecoder.Decode(encoding.GetBytes(page), isHtml: true, asked: null);

        Assert.Equal(page, decoded.Text);
        Assert.Null(decoded.Warning);
    }

    [Fact]
    public void Page_DeclaringAnotherCharsetButUtf8_IsReadAsUtf8WithAWarning()
    {
        DecodedText decoded = TextDecoder.Decode("<meta charset=latin1><p>é"u8, isHtml: true, asked: null);

        Assert.Equal("<meta charset=latin1><p>é", decoded.Text);
        Assert.Equal("declares the charset 'latin1' but is UTF-8, and was read as UTF-8", decoded.Warning);
    }

    [Theory]
    [InlineData("<meta charset=latin1><p>e")]
    [InlineData("<meta charset=no-such><p>e")]
    [InlineData("<meta charset=utf-16><p>é")]
    [InlineData("<p>é")]
    public void Page_UnambiguousUtf8_IsReadWithoutAWarning(string page)
    {
        DecodedText decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(page), isHtml: true, asked: null);

        Assert.Equal(page, decoded.Text);
        Assert.Null(decoded.Warning);
    }

    [Theory]
    [InlineData("<p>", "is not valid UTF-8, and declares no other charset")]
    [InlineData("<meta charset=utf-8>", "is not valid UTF-8, the charset it declares ('utf-8')")]
    [InlineData("<meta charset=x-nothing>", "declares the unknown charset 'x-nothing' and is not valid UTF-8")]
    public void Page_OfAnotherCharset_IsReadByItsBytesWithAWarning(string head, string warning)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes(head), .. "It"u8, 0x92, .. "s open until nine"u8];

        DecodedText decoded = TextDecoder.Decode(page, isHtml: true, asked: null);

        Assert.Equal(DecodedText.Of(head + "It’s open until nine", warning + "; its bytes look like windows-1252, and were read so"), decoded);
    }

    [Theory]
    [InlineData("windows-1251", "Сегодня в городе открылся новый мост, и жители уже гуляют по нему.")]
    [InlineData("koi8-r", "Сегодня в городе открылся новый мост, и жители уже гуляют по нему.")]
    [InlineData("shift_jis", "今日、町に新しい橋が開通しました。")]
    [InlineData("euc-jp", "今日、町に新しい橋が開通しました。")]
    [InlineData("gb18030", "今天，镇上新桥通车了，很多人都来散步。")]
    [InlineData("big5", "今天，鎮上新橋通車了，很多人都來散步。")]
    [InlineData("euc-kr", "오늘 마을에 새 다리가 열렸습니다.")]
    [InlineData("windows-1252", "Le pont neuf a été inauguré à midi; l’été sera très animé.")]
    public void Text_WithoutADeclaration_IsReadByItsBytes(string charset, string text)
    {
        byte[] bytes = CharsetLabels.Find(charset)!.GetBytes(text);

        DecodedText decoded = TextDecoder.Decode(bytes, isHtml: false, asked: null);

        Assert.Equal(text, decoded.Text);
        Assert.Contains("its bytes look like ", decoded.Warning);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<meta charset=utf-8>")]
    public void Page_WithAFewBadBytes_LosesOnlyThem(string head)
    {
        byte[] page = [.. Encoding.UTF8.GetBytes(head + new string('é', 200)), 0xC3];

        DecodedText decoded = TextDecoder.Decode(page, isHtml: true, asked: null);

        Assert.Equal(head + new string('é', 200) + "\uFFFD", decoded.Text);
        Assert.EndsWith("; 1 bad byte became U+FFFD", decoded.Warning);
    }

    [Fact]
    public void Page_WithBytesOutsideItsCharset_IsFaultyAtTheFirst()
    {
        byte[] page = [.. "<meta charset=gbk>abc"u8, 0xFF, 0xFF, .. "def"u8];

        Assert.Equal(
            DecodedText.Faulty("is not valid in the charset it declares ('gbk')", 21), TextDecoder.Decode(page, isHtml: true, asked: null));
    }

    [Fact]
    public void Text_OfRandomBytes_IsFaultyAtTheFirstBadByte()
    {
        byte[] bytes = new byte[3000];
        new Random(5).NextBytes(bytes);
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = bytes[i] == 0 ? (byte)1 : bytes[i];

        DecodedText decoded = TextDecoder.Decode([.. "abc"u8, .. bytes], isHtml: false, asked: null);

        Assert.Equal("is not valid UTF-8; --encoding names another encoding", decoded.Fault);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Text_WithByteOrderMark_IsReadByIt(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Grüße 漢字 😀")];

        Assert.Equal(DecodedText.Of("Grüße 漢字 😀"), TextDecoder.Decode(bytes, isHtml: false, asked: null));
        Assert.Equal(DecodedText.Of("Grüße 漢字 😀"), TextDecoder.Decode(bytes, isHtml: true, asked: null));
    }

    [Fact]
    public void Text_WithNulBytes_IsBinary()
    {
        DecodedText decoded = TextDecoder.Decode([0x89, (byte)'P', 0, 1, 0xFF], isHtml: false, asked: null);

        Assert.Equal(DecodedText.Faulty("is a binary file, not a text: it contains NUL bytes", 2), decoded);
    }

    [Fact]
    public void Text_WithAskedEncoding_IsReadByItAlone()
    {
        Encoding? asked = CharsetLabels.Find("latin1");

        Assert.Equal(DecodedText.Of("caf\u00e9 \u20ac"), TextDecoder.Decode([.. "caf"u8, 0xE9, 0x20, 0x80], isHtml: false, asked));
        Assert.Equal(
            DecodedText.Of("<meta charset=utf-8>\u00c3\u00a9"), TextDecoder.Decode("<meta charset=utf-8>é"u8, isHtml: true, asked));
    }

    [Theory]
    [InlineData(" GB_2312-80 ", Gb18030)]
    [InlineData("x-sjis", ShiftJis)]
    [InlineData("Windows-31J", ShiftJis)]
    [InlineData("cp1252", 1252)]
    [InlineData("iso8859-15", 28605)]
    [InlineData("UTF8", 65001)]
    [InlineData("cp850", 850)]
    public void Find_KnownLabel_GivesItsCodePage(string label, int codePage) =>
        Assert.Equal(codePage, CharsetLabels.Find(label)?.CodePage);

    [Theory]
    [InlineData("")]
    [InlineData("utf-7")]
    [InlineData("windows-9999")]
    [InlineData("iso-8859-99")]
    [InlineData("nonsense")]
    public void Find_UnknownLabel_GivesNothing(string label) => Assert.Null(CharsetLabels.Find(label));

    [Theory]
    [InlineData("<meta name=charset content=x><meta charset=a>", "a")]
    [InlineData("<meta charset=\"b\" charset=c>", "b")]
    [InlineData("<meta content='text/html; charset=\"d\"' http-equiv=Content-Type>", "d")]
    [InlineData("<meta content='charset=e'>", null)]
    [InlineData("<metal charset=f>", null)]
    [InlineData("<!-- <meta charset=g>", null)]
    [InlineData("<meta charset=''>", null)]
    [InlineData("<meta charset", null)]
    [InlineData("<meta charset='h", "h")]
    [InlineData("<", null)]
    public void MetaCharset_Head_GivesTheFirstDeclaration(string head, string? label) =>
        Assert.Equal(label, MetaCharset.Find(Encoding.ASCII.GetBytes(head)));

    [Fact]
    public void MetaCharset_BehindThePrescan_IsNotSeen()
    {
        string page = new string(' ', MetaCharset.PrescanLength) + "<meta charset=a>";

        Assert.Null(MetaCharset.Find(Encoding.ASCII.GetBytes(page)));
    }
}
