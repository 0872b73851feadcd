using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Boilerplate.Cli;

/// <summary>The generated help, with examples behind it where a command has some.</summary>
internal sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = inner.Invoke(parseResult);
        string examples = parseResult.CommandResult.Command is IHasExamples command ? command.Examples : RootExamples;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string line in examples.Split('\n'))
            output.WriteLine("  " + line);
        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 all done; 1 done, but some records failed; 2 wrong usage; 3 nothing could be read or written; 130 interrupted");
        return code;
    }

    private const string RootExamples = """
        boilerplate clean article.txt
        boilerplate clean pages/ -o clean/
        boilerplate classify page.html
        """;
}
