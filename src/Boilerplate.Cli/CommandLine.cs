using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>The command tree, and what is common to all commands: wrong usage, help, failures nobody foresaw.</summary>
internal sealed class CommandLine
{
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };
    private readonly CommandConsole _console;
    private readonly Command _root;

    public CommandLine(CommandConsole console)
    {
        _console = console;
        // A root command of the parser's own kind would go by the name of the assembly.
        _root = new Command("boilerplate", "Removes boilerplate from texts, web pages and JSONL corpora, in any language.")
        {
            new HelpOption { Recursive = true },
            new VersionOption(),
            new CleanCommand(console),
            new ClassifyCommand(console),
            new LearnSiteCommand(console),
            new MergeSitesCommand(console),
            new MergeStatsCommand(),
            new ModelCommand(),
        };
        foreach (HelpOption help in _root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction action)
                help.Action = new HelpWithExamples(action);
        }
    }

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        ParseResult result = _root.Parse(args, s_parsing);
        bool isInformation = result.Action is HelpWithExamples || result.GetResult("--version") is not null;
        if (!isInformation && UsageProblem.Find(result) is { } problem)
            return WrongUsage(problem, result.CommandResult.Command);
        using var output = new StringWriter();
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = _console.Error,
            EnableDefaultExceptionHandler = false,
            // Interruption handles the signals, and by another exit code for SIGTERM.
            ProcessTerminationTimeout = null,
        };
        try
        {
            int code = await result.InvokeAsync(configuration, cancellationToken);
            _console.Streams.Output.Write(System.Text.Encoding.UTF8.GetBytes(output.ToString()));
            return code;
        }
        catch (BatchUsageException exception)
        {
            return WrongUsage(exception.Message, result.CommandResult.Command);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _console.Message(exception.Message);
            return ExitCode.NothingDone;
        }
    }

    private int WrongUsage(string message, Command command)
    {
        string name = command == _root ? "boilerplate" : $"boilerplate {command.Name}";
        _console.Message(message);
        _console.Message($"'{name} --help' shows the usage");
        return ExitCode.WrongUsage;
    }
}
