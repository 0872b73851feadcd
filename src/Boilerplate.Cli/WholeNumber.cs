using System.CommandLine.Parsing;
using System.Globalization;

namespace Boilerplate.Cli;

/// <summary>Reads options whose values are whole numbers of a range.</summary>
internal static class WholeNumber
{
    public static int? Parse(ArgumentResult result, int least, int most)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
            return value;
        string option = result.Parent is OptionResult parent ? parent.Option.Name : "value";
        result.AddError($"{option} '{text}' is not a whole number from {least} to {most}");
        return null;
    }
}
