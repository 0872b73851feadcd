using System.CommandLine;
using Boilerplate.Training.Export;

namespace Boilerplate.Training.Commands;

/// <summary>Compiles ML.NET's files to the model that the library reads.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Argument<string> _folder = new("folder") { Description = "Folder that train has written" };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Model file, such as default.bpm", Required = true };

    public ExportCommand()
        : base("export", "Compiles ML.NET's files to the model that the library reads.")
    {
        Add(_folder);
        Add(_output);
        SetAction(result =>
        {
            Export(result.GetRequiredValue(_folder), result.GetRequiredValue(_output));
            return 0;
        });
    }

    /// <summary>Writes the model whole or not at all.</summary>
    public static void Export(string folder, string path)
    {
        byte[] model = new ModelFolder(folder).Compile();
        string temporary = path + ".tmp";
        File.WriteAllBytes(temporary, model);
        File.Move(temporary, path, overwrite: true);
        Console.Error.WriteLine($"{path}: {model.Length} bytes, SHA-256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(model))}");
    }
}
