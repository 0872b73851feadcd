using System.CommandLine;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>The option <c>--model</c>.</summary>
internal static class ModelFile
{
    public static Option<string?> CreateOption() =>
        new("--model") { Description = "A model file (.bpm) instead of the built-in model", HelpName = "PATH" };

    /// <exception cref="BatchUsageException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no model.</exception>
    public static BoilerplateClassifier Load(string? path)
    {
        if (path is null)
            return BoilerplateClassifier.Default;
        if (!File.Exists(path))
            throw new BatchUsageException($"--model '{path}': no such file{NameSuggestion.HintForPath(path)}");
        try
        {
            return BoilerplateClassifier.Load(path);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"--model '{path}' is no model that this version reads: {exception.Message}", exception);
        }
    }
}
