using Boilerplate.Batch.Writing;
using Boilerplate.Sites;

namespace Boilerplate.Batch.Sites;

/// <summary>Site memories (<c>.bpsm</c>) as files.</summary>
public static class SiteMemoryFiles
{
    /// <summary>Reads a site memory.</summary>
    /// <exception cref="BatchUsageException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no site memory, one of another version, or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public static SiteMemory Load(string path) => Read(path, SiteMemory.Load);

    /// <summary>
    /// Merges the memories of shards into one, written whole or not at all; within the bound that
    /// <see cref="SiteMemoryBuilder"/> names, their order does not matter.
    /// </summary>
    /// <returns>What was written.</returns>
    /// <exception cref="BatchUsageException">A file is not there.</exception>
    /// <exception cref="InvalidDataException">A file is no site memory, one of another version, or damaged.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read or written.</exception>
    public static SiteMemoryBuilder Merge(IEnumerable<string> paths, string output)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sum = new SiteMemoryBuilder();
        foreach (string path in paths)
            sum.Add(Read(path, SiteMemoryBuilder.Load));
        Save(sum, output);
        return sum;
    }

    internal static void Save(SiteMemoryBuilder memory, string path)
    {
        using var file = new AtomicFile(path);
        memory.Save(file.Stream);
        file.Commit();
    }

    private static T Read<T>(string path, Func<Stream, T> load)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new BatchUsageException($"{path}: no such file{NameSuggestion.HintForPath(path)}");
        using FileStream file = File.OpenRead(path);
        using var buffered = new BufferedStream(file, 1 << 16);
        try
        {
            return load(buffered);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
