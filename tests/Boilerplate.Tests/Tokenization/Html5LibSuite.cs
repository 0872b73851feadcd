using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Boilerplate.Testing;
using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>Reads the tokenizer cases of the html5lib test suite, whose README states the format.</summary>
internal static partial class Html5LibSuite
{
    /// <summary>All cases of all files, once for each initial state; skips the calling test where the suite is absent.</summary>
    public static List<Html5LibCase> Load()
    {
        var cases = new List<Html5LibCase>();
        foreach (string path in Directory.EnumerateFiles(Repository.RequireShared("html5lib-tests", "tokenizer"), "*.test").Order(StringComparer.Ordinal))
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
            foreach (JsonProperty list in json.RootElement.EnumerateObject())
            {
                foreach (JsonElement test in list.Value.EnumerateArray())
                    cases.AddRange(ReadCase(Path.GetFileName(path), test));
            }
        }

        return cases;
    }

    private static IEnumerable<Html5LibCase> ReadCase(string file, JsonElement test)
    {
        bool isDoubleEscaped = test.TryGetProperty("doubleEscaped", out JsonElement escaped) && escaped.GetBoolean();
        string input = Text(test.GetProperty("input"), isDoubleEscaped)!;
        string? lastStartTag = test.TryGetProperty("lastStartTag", out JsonElement tag) ? tag.GetString() : null;
        string[] states = test.TryGetProperty("initialStates", out JsonElement names)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : ["Data state"];
        List<string> expected = ReadTokens(test.GetProperty("output"), isDoubleEscaped);
        string description = test.GetProperty("description").GetString()!;
        return states.Select(state => new Html5LibCase(
            $"{file}: {state}: {description}", input, new HtmlTokenizerState(ContentModel(state), lastStartTag), expected));
    }

    private static List<string> ReadTokens(JsonElement output, bool isDoubleEscaped)
    {
        var lines = new List<string>();
        foreach (JsonElement token in output.EnumerateArray())
        {
            string Part(int index) => Text(token[index], isDoubleEscaped)!;
            lines.Add(Part(0) switch
            {
                "Character" => HtmlTokenLog.TextLine(Part(1)),
                "Comment" => HtmlTokenLog.CommentLine(Part(1)),
                "EndTag" => HtmlTokenLog.EndTagLine(Part(1)),
                "StartTag" => HtmlTokenLog.StartTagLine(
                    Part(1),
                    token[2].EnumerateObject().Select(pair => KeyValuePair.Create(
                        Unescape(pair.Name, isDoubleEscaped), Text(pair.Value, isDoubleEscaped)!)),
                    isSelfClosing: token.GetArrayLength() > 3 && token[3].GetBoolean()),
                "DOCTYPE" => HtmlTokenLog.DoctypeLine(
                    Text(token[1], isDoubleEscaped), Text(token[2], isDoubleEscaped), Text(token[3], isDoubleEscaped), !token[4].GetBoolean()),
                string kind => throw new InvalidDataException($"The token kind {kind} is unknown."),
            });
        }

        return lines;
    }

    private static HtmlContentModel ContentModel(string state) => state switch
    {
        "Data state" => HtmlContentModel.Data,
        "PLAINTEXT state" => HtmlContentModel.PlainText,
        "RCDATA state" => HtmlContentModel.RcData,
        "RAWTEXT state" => HtmlContentModel.RawText,
        "Script data state" => HtmlContentModel.ScriptData,
        "CDATA section state" => HtmlContentModel.CdataSection,
        _ => throw new InvalidDataException($"The initial state {state} is unknown."),
    };

    private static string? Text(JsonElement element, bool isDoubleEscaped) =>
        element.GetString() is string text ? Unescape(text, isDoubleEscaped) : null;

    private static string Unescape(string text, bool isDoubleEscaped) => isDoubleEscaped
        ? UnicodeEscape().Replace(text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex UnicodeEscape();
}
