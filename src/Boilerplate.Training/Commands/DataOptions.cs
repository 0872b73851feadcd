using System.CommandLine;

namespace Boilerplate.Training.Commands;

/// <summary>Where the data are; shared by the commands.</summary>
internal static class DataOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder with the public sets, NAME-dev.jsonl.zst each (training-data/README.md says where they come from)",
        Required = true,
    };

    public static Option<string> Written() => new("--written")
    {
        Description = "Folder with the documents that we wrote ourselves",
        DefaultValueFactory = _ => Path.Combine("training-data", "documents"),
    };

    public static Option<string[]?> Card() => new("--card")
    {
        Description = "Write the figures into these Markdown files, between their lines figures:begin and figures:end",
        AllowMultipleArgumentsPerToken = true,
    };
}
