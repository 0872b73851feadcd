using System.Text;
using Boilerplate.Batch;
using Boilerplate.Cli;
using Spectre.Console;

using var interruption = new Interruption();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var console = new CommandConsole(
    new StandardStreams(Console.OpenStandardInput(), StandardOutput.Open()),
    error,
    !Console.IsInputRedirected,
    Console.IsOutputRedirected ? null : Console.WindowWidth,
    Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }));
return await new CommandLine(console, args).RunAsync(interruption.Token);
