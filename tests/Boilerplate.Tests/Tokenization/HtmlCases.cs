namespace Boilerplate.Tests.Tokenization;

/// <summary>Inputs and their tokens as <see cref="HtmlTokenLog"/> writes them, written by hand after the HTML standard.</summary>
internal static class HtmlCases
{
    public static TheoryData<string, string[]> Tags => new()
    {
        { "", [] },
        { "plain", ["Text plain"] },
        { "<p>one<br>two</p>", ["StartTag p", "Text one", "StartTag br", "Text two", "EndTag p"] },
        { "<DIV></Div >", ["StartTag div", "EndTag div"] },
        { "<my-tag:x1></my-tag:x1\n>", ["StartTag my-tag:x1", "EndTag my-tag:x1"] },
        { "<br/><br /><br / >", ["StartTag br /", "StartTag br /", "StartTag br"] },
        { "<a\0b>", ["StartTag a\uFFFDb"] },
        { "a < b, 1<2, <>, < p>", ["Text a < b, 1<2, <>, < p>"] },
        { "<<p>>", ["Text <", "StartTag p", "Text >"] },
        { "a</>b", ["Text ab"] },
        { "</p class=x id=y/>", ["EndTag p"] },
        { "</ p>x", ["Comment  p", "Text x"] },
        { "x<", ["Text x<"] },
        { "x</", ["Text x</"] },
        { "x<p", ["Text x"] },
        { "x<p class", ["Text x"] },
        { "x<p class=", ["Text x"] },
        { "x<p class='a>b<i>", ["Text x"] },
        { "x</p", ["Text x"] },
        { "<ſcript>a<b></ſcript>", ["Text <ſcript>a", "StartTag b", "Comment ſcript"] },
    };

    public static TheoryData<string, string[]> Attributes => new()
    {
        { "<a href=\"x y\" id='z' class=c hidden>", ["StartTag a [class=c] [hidden=] [href=x y] [id=z]"] },
        { "<a href = \"x\"\tid\n=\r\n'y'>", ["StartTag a [href=x] [id=y]"] },
        { "<a b=\"1\"c='2'd>", ["StartTag a [b=1] [c=2] [d=]"] },
        { "<a b='x>y' c=\"<i>\">", ["StartTag a [b=x>y] [c=<i>]"] },
        { "<a b=c/><a b='c'/><a b/>", ["StartTag a [b=c/]", "StartTag a [b=c] /", "StartTag a [b=] /"] },
        { "<a/b/c=d / e>", ["StartTag a [b=] [c=d] [e=]"] },
        { "<a b=><a b= ><a b=''>", ["StartTag a [b=]", "StartTag a [b=]", "StartTag a [b=]"] },
        { "<a =b=c ==d>", ["StartTag a [==d] [=b=c]"] },
        { "<a b=c=d e=f\"g'h<i`>", ["StartTag a [b=c=d] [e=f\"g'h<i`]"] },
        { "<a ID=1 id=2 Id=3>", ["StartTag a [id=1]"] },
        { "<a b\0='c\0d'>", ["StartTag a [b\uFFFD=c\uFFFDd]"] },
        { "<a b='1\r\n2\r3\n4'>", ["StartTag a [b=1\n2\n3\n4]"] },
        { "<a \"b\" 'c'>", ["StartTag a [\"b\"=] ['c'=]"] },
        { "<a Ünïcode=É>", ["StartTag a [Ünïcode=É]"] },
        { "<a b=&amp; c='&lt;&#62;' d=\"&quot\">", ["StartTag a [b=&] [c=<>] [d=\"]"] },
        { "<a b='?x=1&copy=2&amp=3&notit;&not;&not'>", ["StartTag a [b=?x=1&copy=2&amp=3&notit;¬¬]"] },
    };

    public static TheoryData<string, string[]> Comments => new()
    {
        { "<!-- a -- b --><!---->", ["Comment  a -- b ", "Comment "] },
        { "<!--><!---><!-->-->", ["Comment ", "Comment ", "Comment ", "Text -->"] },
        { "<!--->x-->", ["Comment ", "Text x-->"] },
        { "<!--a--!>b<!----!>c", ["Comment a", "Text b", "Comment ", "Text c"] },
        { "<!--a--!-->b", ["Comment a--!", "Text b"] },
        { "<!--a--->b<!--a--b--->", ["Comment a-", "Text b", "Comment a--b-"] },
        { "<!--<!-->x<!-- <!-- y -->", ["Comment <!", "Text x", "Comment  <!-- y "] },
        { "<!--a>b->c- ->d-->", ["Comment a>b->c- ->d"] },
        { "<!--a\0b\r\nc&amp;-->", ["Comment a\uFFFDb\nc&amp;"] },
        { "<!--a", ["Comment a"] },
        { "<!--a-", ["Comment a"] },
        { "<!--a--", ["Comment a"] },
        { "<!--a--!", ["Comment a"] },
        { "<!--a---", ["Comment a-"] },
        { "<!-", ["Comment -"] },
        { "<!", ["Comment "] },
        { "<!>x<!->y", ["Comment ", "Text x", "Comment -", "Text y"] },
        { "<?xml version='1.0'?><?", ["Comment ?xml version='1.0'?", "Comment ?"] },
        { "<![CDATA[a]]>b", ["Comment [CDATA[a]]", "Text b"] },
        { "<!ELEMENT br EMPTY>", ["Comment ELEMENT br EMPTY"] },
    };

    public static TheoryData<string, string[]> Doctypes => new()
    {
        { "<!DOCTYPE html>", ["Doctype html null null"] },
        { "<!doctype HTML >", ["Doctype html null null"] },
        { "<!doctypehtml>", ["Doctype html null null"] },
        { "<!DOCTYPE>", ["Doctype null null null quirks"] },
        { "<!DOCTYPE html", ["Doctype html null null quirks"] },
        { "<!DOCTYPE html PUBLIC \"-//W3C//DTD\" 'x.dtd'>", ["Doctype html -//W3C//DTD x.dtd"] },
        { "<!DOCTYPE html public'a'\"b\"c>", ["Doctype html a b"] },
        { "<!DOCTYPE html PUBLIC 'a'>", ["Doctype html a null"] },
        { "<!DOCTYPE html PUBLIC>", ["Doctype html null null quirks"] },
        { "<!DOCTYPE html PUBLIC 'a>b", ["Doctype html a null quirks", "Text b"] },
        { "<!DOCTYPE html SYSTEM \"\">", ["Doctype html null "] },
        { "<!DOCTYPE html SYSTEM 'a' b", ["Doctype html null a"] },
        { "<!DOCTYPE html SYSTEM 'a' ", ["Doctype html null a quirks"] },
        { "<!DOCTYPE html SYSTEM a>", ["Doctype html null null quirks"] },
        { "<!DOCTYPE html OTHER 'a'>", ["Doctype html null null quirks"] },
        { "<!DOCTYPE h\0 SYSTEM 'a\0\r\nb'>", ["Doctype h\uFFFD null a\uFFFD\nb"] },
    };

    public static TheoryData<string, string[]> RawText => new()
    {
        { "<title>a<b>&amp;\0</i></TITLE >c", ["StartTag title", "Text a<b>&\uFFFD</i>", "EndTag title", "Text c"] },
        { "<textarea></textareax></textarea/>", ["StartTag textarea", "Text </textareax>", "EndTag textarea"] },
        { "<title>a</title b='>'>c", ["StartTag title", "Text a", "EndTag title", "Text c"] },
        { "<title>a</titl", ["StartTag title", "Text a</titl"] },
        { "<title>a</title", ["StartTag title", "Text a</title"] },
        { "<title>a</title b", ["StartTag title", "Text a"] },
        { "<style>a&lt;<!-- </style>--><p>", ["StartTag style", "Text a&lt;<!-- ", "EndTag style", "Text -->", "StartTag p"] },
        { "<style>a\0\r\nb</style>", ["StartTag style", "Text a\uFFFD\nb", "EndTag style"] },
        { "<xmp><p></xmp>", ["StartTag xmp", "Text <p>", "EndTag xmp"] },
        { "<iframe><p></iframe>", ["StartTag iframe", "Text <p>", "EndTag iframe"] },
        { "<noembed><p></noembed>", ["StartTag noembed", "Text <p>", "EndTag noembed"] },
        { "<noframes><p></noframes>", ["StartTag noframes", "Text <p>", "EndTag noframes"] },
        { "<noscript><p></noscript>", ["StartTag noscript", "StartTag p", "EndTag noscript"] },
        { "<script/>a</script>", ["StartTag script /", "Text a", "EndTag script"] },
        { "<plaintext>a</plaintext>&amp;\0\r\n", ["StartTag plaintext", "Text a</plaintext>&amp;\uFFFD\n"] },
    };

    public static TheoryData<string, string[]> Scripts => new()
    {
        { "<script>if (a<b && c</d/) x = '&amp;'</script>", ["StartTag script", "Text if (a<b && c</d/) x = '&amp;'", "EndTag script"] },
        { "<script><!-- a </script>b", ["StartTag script", "Text <!-- a ", "EndTag script", "Text b"] },
        { "<script><!--<script>a</script>b</script>c", ["StartTag script", "Text <!--<script>a</script>b", "EndTag script", "Text c"] },
        { "<script><!--<SCRIPT/a</sCript\r\nb</script>c", ["StartTag script", "Text <!--<SCRIPT/a</sCript\nb", "EndTag script", "Text c"] },
        { "<script><!--<script>a-->b</script>c", ["StartTag script", "Text <!--<script>a-->b", "EndTag script", "Text c"] },
        { "<script><!--><script>a</script>b", ["StartTag script", "Text <!--><script>a", "EndTag script", "Text b"] },
        { "<script><!---><script>a</script>b", ["StartTag script", "Text <!---><script>a", "EndTag script", "Text b"] },
        { "<script><!-- - -> -- > ----><script></script>b", ["StartTag script", "Text <!-- - -> -- > ----><script>", "EndTag script", "Text b"] },
        { "<script><!--<scriptx></script>b", ["StartTag script", "Text <!--<scriptx>", "EndTag script", "Text b"] },
        { "<script><!--<script></scriptx></script></script>b", ["StartTag script", "Text <!--<script></scriptx></script>", "EndTag script", "Text b"] },
        { "<script><!-<script></script>b", ["StartTag script", "Text <!-<script>", "EndTag script", "Text b"] },
        { "<script><!--<script></script", ["StartTag script", "Text <!--<script></script"] },
        { "<script><!--a--", ["StartTag script", "Text <!--a--"] },
        { "<script>\0<!--\0-\0<script>\0-\0", ["StartTag script", "Text \uFFFD<!--\uFFFD-\uFFFD<script>\uFFFD-\uFFFD"] },
        { "<script></scrip", ["StartTag script", "Text </scrip"] },
    };

    public static TheoryData<string, string[]> Text => new()
    {
        { "a&amp;b&lt;&gt;&quot;&apos;&nbsp;c", ["Text a&b<>\"'\u00A0c"] },
        { "&copy&COPY;&copyx&notit;&notin;&notinva;", ["Text ©©©x¬it;∉∉"] },
        { "&amp", ["Text &"] },
        { "&ampx &am &;", ["Text &x &am &;"] },
        { "& &x &1 &&amp;&", ["Text & &x &1 &&&"] },
        { "&NotEqualTilde;&acE;&Afr;", ["Text ≂̸∾̳𝔄"] },
        { "&#65;&#x41;&#X6a;&#0065x&#x00004A", ["Text AAjAxJ"] },
        { "&#128512;&#x1F600;", ["Text 😀😀"] },
        { "&#0;&#xD800;&#x110000;&#99999999999999999999;", ["Text \uFFFD\uFFFD\uFFFD\uFFFD"] },
        { "&#128;&#x9F;&#x81;&#13;", ["Text €Ÿ\u0081\r"] },
        { "&#;&#x;&#xg;&#a;&#", ["Text &#;&#x;&#xg;&#a;&#"] },
        { "&am<b>p;", ["Text &am", "StartTag b", "Text p;"] },
        { "&CounterClockwiseContourIntegral;&CounterClockwiseContourIntegrals", ["Text ∳&CounterClockwiseContourIntegrals"] },
        { "a\r\nb\rc\r\r\nd\ne\r", ["Text a\nb\nc\n\nd\ne\n"] },
        { "a\0b", ["Text a\0b"] },
        { "😀<p>😀", ["Text 😀", "StartTag p", "Text 😀"] },
    };

    /// <summary>Cases for a tokenizer that allows CDATA sections.</summary>
    public static TheoryData<string, string[]> Cdata => new()
    {
        { "a<![CDATA[b<i>&amp;\0\r\n]]>c", ["Text ab<i>&amp;\0\nc"] },
        { "<![CDATA[]]><![CDATA[]]]><![CDATA[]]>]]>", ["Text ]]]>"] },
        { "<![CDATA[a]] >b]>]]", ["Text a]] >b]>]]"] },
        { "<![CDATA[a", ["Text a"] },
        { "<![CDATA[", [] },
        { "<![CDATAa]]>", ["Comment [CDATAa]]"] },
        { "<![cdata[a]]>", ["Comment [cdata[a]]"] },
        { "<![CDATA[a]]></svg><p>", ["Text a", "EndTag svg", "StartTag p"] },
    };

    /// <summary>All cases but those of <see cref="Cdata"/>.</summary>
    public static IEnumerable<TheoryDataRow<string, string[]>> All =>
        [.. Tags, .. Attributes, .. Comments, .. Doctypes, .. RawText, .. Scripts, .. Text];
}
