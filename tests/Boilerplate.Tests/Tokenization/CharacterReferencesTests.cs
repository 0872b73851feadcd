using System.Text.Json;
using Boilerplate.Testing;
using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

public class CharacterReferencesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("none", "none")]
    [InlineData("&amp;&AMP&amp", "&&&")]
    [InlineData("a&eacute;b&eacutec", "aébéc")]
    [InlineData("&notit;&notin;", "¬it;∉")]
    [InlineData("&hArr;&harr;&nGt;&DD;&gt", "⇔↔≫⃒ⅅ>")]
    [InlineData("&#8364;&#x20ac;&#128;", "€€€")]
    [InlineData("&#1114111;&#1114112;&#4294967361;", "\U0010FFFF\uFFFD\uFFFD")]
    [InlineData("\r\n&#13;\r", "\r\n\r\r")]
    [InlineData("&unknown; & &", "&unknown; & &")]
    public void Decode_Text_FollowsTheStandard(string raw, string expected) => Assert.Equal(expected, Decode(raw));

    [Theory]
    [InlineData("?a=1&copy=2", "?a=1&copy=2")]
    [InlineData("?a=1&copy2", "?a=1&copy2")]
    [InlineData("?a=1&copyright", "?a=1&copyright")]
    [InlineData("?a=1&copy;=2", "?a=1©=2")]
    [InlineData("&copy &copy", "© ©")]
    [InlineData("&copy-", "©-")]
    [InlineData("&#65=&#x41g", "A=Ag")]
    public void Decode_AttributeValue_LeavesNamesWithoutSemicolonInQueries(string raw, string expected) =>
        Assert.Equal(expected, Decode(raw, inAttribute: true));

    [Theory]
    [InlineData(0x80, 0x20AC)]
    [InlineData(0x85, 0x2026)]
    [InlineData(0x8D, 0x8D)]
    [InlineData(0x99, 0x2122)]
    [InlineData(0x9F, 0x178)]
    [InlineData(0xA0, 0xA0)]
    [InlineData(0x7F, 0x7F)]
    [InlineData(0, 0xFFFD)]
    [InlineData(0xD7FF, 0xD7FF)]
    [InlineData(0xDFFF, 0xFFFD)]
    [InlineData(0xFFFE, 0xFFFE)]
    public void Decode_Number_GivesTheCharacterOrItsReplacement(int number, int expected)
    {
        Assert.Equal(((char)expected).ToString(), Decode($"&#{number};"));
        Assert.Equal(((char)expected).ToString(), Decode($"&#x{number:x};"));
    }

    [Fact]
    public void Decode_AnyTwoLettersAndASemicolon_IsNeverLongerAndNeverThrows()
    {
        var known = new List<string>();
        for (char first = '!'; first < '\u0180'; first++)
        {
            for (char second = '!'; second < '\u0180'; second++)
            {
                string raw = $"&{first}{second};";
                if (Decode(raw) != raw && char.IsAsciiLetter(first))
                    known.Add(raw);
            }
        }

        Assert.Equal(
            ["&DD;", "&GT;", "&Gg;", "&Gt;", "&Im;", "&LT;", "&Ll;", "&Lt;", "&Mu;", "&Nu;", "&Or;", "&Pi;", "&Pr;", "&Re;", "&Sc;", "&Xi;", "&ac;", "&af;",
             "&ap;", "&dd;", "&ee;", "&eg;", "&el;", "&gE;", "&ge;", "&gg;", "&gl;", "&gt;", "&ic;", "&ii;", "&in;", "&it;", "&lE;", "&le;", "&lg;", "&ll;",
             "&lt;", "&mp;", "&mu;", "&ne;", "&ni;", "&nu;", "&oS;", "&or;", "&pi;", "&pm;", "&pr;", "&rx;", "&sc;", "&wp;", "&wr;", "&xi;"],
            known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Decode_DestinationTooShort_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => CharacterReferences.Decode("&amp;", new char[4]));
        Assert.Equal("The destination holds 4 UTF-16 units; up to 5 may be written. (Parameter 'destination')", error.Message);
    }

    [Fact]
    public void Decode_NamesOfTheSuite_AreAllKnown()
    {
        // The suite's descriptions hold each of the 2231 entries once as "Named entity: NAME with a semi-colon" or "... without a semi-colon".
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Repository.RequireShared("html5lib-tests", "tokenizer", "namedEntities.test")));
        int known = 0;
        foreach (JsonElement test in json.RootElement.GetProperty("tests").EnumerateArray())
        {
            string description = test.GetProperty("description").GetString()!;
            string input = test.GetProperty("input").GetString()!;
            if (!description.StartsWith("Named entity:", StringComparison.Ordinal) || !description.EndsWith("a semi-colon", StringComparison.Ordinal))
                continue;
            string expected = test.GetProperty("output")[0][1].GetString()!;
            Assert.Equal(expected, Decode(input));
            if (expected != input)
                known++;
        }

        Assert.Equal(2231, known);
    }

    private static string Decode(string raw, bool inAttribute = false)
    {
        var destination = new char[raw.Length];
        return new string(destination, 0, CharacterReferences.Decode(raw, destination, inAttribute));
    }
}
