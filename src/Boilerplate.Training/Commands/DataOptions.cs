using System.CommandLine;
using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Commands;

/// <summary>Where the data are and which of them may train; shared by the commands.</summary>
internal sealed class DataOptions
{
    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder with the public sets, NAME-dev.jsonl.zst each (training-data/README.md says where they come from)",
        Required = true,
    };

    private readonly Option<string> _written = new("--written")
    {
        Description = "Folder with the documents that we wrote ourselves",
        DefaultValueFactory = _ => Path.Combine("training-data", "documents"),
    };

    private readonly Option<string> _licenses = new("--licenses")
    {
        Description = "permissive learns from no set and no string under GPL or LGPL; all leaves out AGPL only",
        DefaultValueFactory = _ => "all",
    };

    private readonly Option<string> _manifest = new("--manifest")
    {
        Description = "File that names the licence of each public set",
        DefaultValueFactory = _ => Path.Combine("training-data", "manifest.json"),
    };

    public DataOptions() => _licenses.AcceptOnlyFromAmong("permissive", "all");

    public static Option<string[]?> Card() => new("--card")
    {
        Description = "Write the figures into these Markdown files, between their lines figures:begin and figures:end (and languages, left-out, categories)",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Plots() => new("--plots") { Description = "Write plots of the figures as SVG into this folder" };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_written);
        command.Add(_licenses);
        command.Add(_manifest);
    }

    public DataSources Read(ParseResult result) => new(
        result.GetRequiredValue(_data),
        result.GetRequiredValue(_written),
        new LicenseRule(Enum.Parse<LicenseChoice>(result.GetRequiredValue(_licenses), ignoreCase: true), DataManifest.Read(result.GetRequiredValue(_manifest))));
}
