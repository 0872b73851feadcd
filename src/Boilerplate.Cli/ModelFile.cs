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
            throw new BatchUsageException($"--model '{path}': no such file{NameSuggestion.Hint(path, Siblings(path))}");
        try
        {
            return BoilerplateClassifier.Load(path);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"--model '{path}' is no model that this version reads: {exception.Message}", exception);
        }
    }

    private static IEnumerable<string> Siblings(string path)
    {
        string folder = Path.GetDirectoryName(path) ?? "";
        string place = folder.Length == 0 ? "." : folder;
        return Directory.Exists(place) ? Directory.EnumerateFiles(place).Select(file => Path.Combine(folder, Path.GetFileName(file))) : [];
    }
}
