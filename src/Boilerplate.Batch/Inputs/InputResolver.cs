using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Boilerplate.Batch.Inputs;

/// <summary>Turns the names on a command line into files.</summary>
internal sealed class InputResolver(Stream standardInput)
{
    private static readonly EnumerationOptions s_walk = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <param name="outputFolder">A folder that outputs go to: it is no input, though it may be inside one.</param>
    public InputList Resolve(IReadOnlyList<string> names, string? outputFolder)
    {
        var list = new InputList();
        foreach (string name in names.Count == 0 ? [InputSource.StandardInputName] : names)
        {
            if (name == InputSource.StandardInputName)
                list.Sources.Add(InputSource.OfStandardInput(standardInput));
            else if (File.Exists(name))
                list.Sources.Add(InputSource.OfPipe(name) ?? InputSource.OfFile(name, Path.GetFileName(name)));
            else if (Directory.Exists(name))
                AddFolder(list, name, outputFolder);
            else if (name.Contains('*', StringComparison.Ordinal))
                AddGlob(list, name);
            else
                list.Missing.Add(new RecordError(name, 0, 0, "no such file or folder" + NameSuggestion.HintForPath(name)) { Kind = ErrorKind.Input });
        }

        list.NamesSeveral |= list.Sources.Count + list.Missing.Count > 1;
        return list;
    }

    private static void AddFolder(InputList list, string folder, string? outputFolder)
    {
        list.NamesSeveral = true;
        string? excluded = outputFolder is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), s_walk)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && FileNames.FormatOf(entry.FileName.ToString()) is not null,
            // A link to a folder may lead back up; and what an earlier run wrote is no input of this one.
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                (entry.Attributes & FileAttributes.ReparsePoint) == 0
                && (excluded is null || Path.GetFullPath(entry.ToFullPath()) != excluded),
        };
        Add(list, folder, [.. files], new RecordError(folder, 0, 0, $"holds no file with a known extension ({FileNames.KnownExtensions})") { Kind = ErrorKind.Input });
    }

    private static void AddGlob(InputList list, string pattern)
    {
        list.NamesSeveral = true;
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int fixedParts = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        string root = string.Join('/', parts[..fixedParts]);
        if (fixedParts > 0 && root.Length == 0)
            root = "/";
        string folder = root.Length == 0 ? "." : root;
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(string.Join('/', parts[fixedParts..]));
        string[] files = Directory.Exists(folder)
            ? [.. matcher.GetResultsInFullPath(folder).Select(path => Path.Combine(root, Path.GetRelativePath(folder, path)))]
            : [];
        Add(list, folder, files, new RecordError(pattern, 0, 0, "matches no file") { Kind = ErrorKind.Input });
    }

    private static void Add(InputList list, string folder, string[] files, RecordError whenEmpty)
    {
        if (files.Length == 0)
            list.Empty.Add(whenEmpty);
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
            list.Sources.Add(InputSource.OfFile(file, Path.GetRelativePath(folder, file)));
    }
}
