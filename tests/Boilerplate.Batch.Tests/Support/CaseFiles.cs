namespace Boilerplate.Batch.Tests.Support;

/// <summary>The files in Cases/.</summary>
internal static class CaseFiles
{
    public static string Path(string name) => System.IO.Path.Combine(Repository.Root, "tests", "Boilerplate.Batch.Tests", "Cases", name);
}
