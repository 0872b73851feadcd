namespace Boilerplate.Testing;

/// <summary>The fenced examples of the README.</summary>
internal static class ReadmeFile
{
    public static string Path => System.IO.Path.Combine(Repository.Root, "README.md");

    /// <summary>The contents of all fenced blocks of a language, in order, without their fences.</summary>
    public static IReadOnlyList<string> Blocks(string language)
    {
        var blocks = new List<string>();
        List<string>? open = null;
        foreach (string line in File.ReadLines(Path))
        {
            if (open is null)
            {
                if (line == "```" + language)
                    open = [];
            }
            else if (line == "```")
            {
                blocks.Add(string.Join('\n', open));
                open = null;
            }
            else
            {
                open.Add(line);
            }
        }

        return blocks;
    }
}
