using System.CommandLine;
using Boilerplate.Training.Commands;

var root = new RootCommand("Trains and evaluates the models of Boilerplate.")
{
    new PrepareCommand(),
    new TrainCommand(),
    new EvaluateCommand(),
    new CurveCommand(),
    new ExportCommand(),
};
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine($"boilerplate-train: {exception.Message}");
    return 3;
}
