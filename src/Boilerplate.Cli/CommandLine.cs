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
    private readonly string[] _args;
    private readonly Command _root;

    public CommandLine(CommandConsole console, string[] args)
    {
        _args = args;
        _console = console;
        // A root command of the parser's own kind would go by the name of the assembly.
        _root = new Command("boilerplate", "Removes boilerplate from texts, web pages and JSONL corpora, in any language.")
        {
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
        foreach (Command command in CommandsFor(args.FirstOrDefault(), console))
            _root.Add(command);
        foreach (HelpOption help in _root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction action)
                help.Action = new HelpWithExamples(action);
        }
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        ParseResult result = _root.Parse(_args, s_parsing);
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

    /// <summary>The command of this name alone, since making the options of all takes longer than parsing; else all commands.</summary>
    private static Command[] CommandsFor(string? name, CommandConsole console) => name switch
    {
        "clean" => [new CleanCommand(console)],
        "classify" => [new ClassifyCommand(console)],
        "learn-site" => [new LearnSiteCommand(console)],
        _ =>
        [
            new CleanCommand(console),
            new ClassifyCommand(console),
            new LearnSiteCommand(console),
            new MergeSitesCommand(console),
            new MergeStatsCommand(),
            new ModelCommand(),
        ],
    };

    private int WrongUsage(string message, Command command)
    {
        string name = command == _root ? "boilerplate" : $"boilerplate {command.Name}";
        _console.Message(message);
        _console.Message($"'{name} --help' shows the usage");
        return ExitCode.WrongUsage;
    }
}
