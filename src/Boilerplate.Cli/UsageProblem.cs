using System.CommandLine;
using System.CommandLine.Parsing;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class UsageProblem
{
    public static string? Find(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        if (UnknownOption(result) is { } option)
            return $"unknown option '{option}'" + NameSuggestion.Hint(option, OptionNames(command));
        if (result.UnmatchedTokens.Count > 0)
        {
            string token = result.UnmatchedTokens[0];
            return command.Subcommands.Count > 0
                ? $"unknown command '{token}'" + NameSuggestion.Hint(token, command.Subcommands.Select(sub => sub.Name))
                : $"unexpected argument '{token}'";
        }

        if (command.Subcommands.Count > 0)
            return "no command is given; there are " + string.Join(", ", command.Subcommands.Select(sub => sub.Name));
        return result.Errors.Count > 0 ? result.Errors[0].Message : null;
    }

    /// <summary>The parser takes an option it does not know for an argument.</summary>
    private static string? UnknownOption(ParseResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                return null;
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && !IsOptionValue(result, token))
                return token.Value.Split('=')[0];
        }

        return null;
    }

    /// <summary>Compared by reference, since another token may read the same.</summary>
    private static bool IsOptionValue(ParseResult result, Token token) =>
        result.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Any(value => ReferenceEquals(value, token)));

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Append("--version").Append("--help");
}
