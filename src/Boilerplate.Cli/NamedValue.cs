using System.CommandLine.Parsing;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Reads options whose values are a few names, and says which there are.</summary>
internal static class NamedValue
{
    /// <param name="nullName">The name that stands for no value, or <see langword="null"/>.</param>
    /// <param name="names">The names; each but <paramref name="nullName"/> is the lower-case name of an enum member.</param>
    public static T? Parse<T>(ArgumentResult result, string? nullName, params string[] names)
        where T : struct, Enum
    {
        string text = result.Tokens[0].Value;
        string[] all = nullName is null || names.Contains(nullName) ? names : [nullName, .. names];
        if (text == nullName)
            return null;
        if (names.Contains(text, StringComparer.Ordinal) && Enum.TryParse(text, ignoreCase: true, out T value))
            return value;
        string option = result.Parent is OptionResult parent ? parent.Option.Name : "value";
        result.AddError($"{option} '{text}' is not one of {string.Join(", ", all)}{NameSuggestion.Hint(text, all)}");
        return null;
    }
}
