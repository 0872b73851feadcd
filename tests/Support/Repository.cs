using System.Reflection;

namespace Boilerplate.Testing;

/// <summary>Where the tests find what they read: the repository and, where it is present, the shared data beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value
        ?? throw new InvalidOperationException("The build did not record the repository's root.");

    public static string Samples => Path.Combine(Root, "samples");

    /// <summary>The folder with the public data sets and suites; absent on most machines.</summary>
    public static string Shared => Environment.GetEnvironmentVariable("BOILERPLATE_SHARED")
        ?? Path.Combine(Root, "..", "shared");

    /// <summary>A file or folder under <see cref="Shared"/>; skips the calling test, with the reason, where it is absent.</summary>
    public static string RequireShared(params string[] parts)
    {
        string path = Path.Combine([Shared, .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"needs {string.Join('/', parts)} of the shared data, which is not on this machine");
        return path;
    }
}
