using System.Reflection;
using Boilerplate.Batch;
using Boilerplate.HtmlAgilityPack;
using Boilerplate.Testing;

namespace Boilerplate.PublicApi.Tests;

/// <summary>
/// What each library shows is an approved text: a change of it is a decision. BOILERPLATE_UPDATE_API=1 writes the texts anew.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries => ["Boilerplate", "Boilerplate.HtmlAgilityPack", "Boilerplate.Batch"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void PublicApi_OfALibrary_IsTheApprovedOne(string library)
    {
        string path = Path.Combine(Repository.Root, "tests", "Boilerplate.PublicApi.Tests", "Approved", library + ".txt");
        string actual = ApiPrinter.Print(AssemblyOf(library));
        if (Environment.GetEnvironmentVariable("BOILERPLATE_UPDATE_API") == "1")
            File.WriteAllText(path, actual);

        string approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(approved == actual, $"{path} differs from what {library} shows; if that is meant, run with BOILERPLATE_UPDATE_API=1:\n{Difference(approved, actual)}");
    }

    [Fact]
    public void Print_Twice_IsTheSame() =>
        Assert.Equal(ApiPrinter.Print(AssemblyOf("Boilerplate")), ApiPrinter.Print(AssemblyOf("Boilerplate")));

    private static Assembly AssemblyOf(string library) => library switch
    {
        "Boilerplate" => typeof(BoilerplateClassifier).Assembly,
        "Boilerplate.HtmlAgilityPack" => typeof(HtmlDocumentExtensions).Assembly,
        "Boilerplate.Batch" => typeof(BatchRunner).Assembly,
        _ => throw new ArgumentOutOfRangeException(nameof(library), library, "Not a library."),
    };

    private static string Difference(string approved, string actual)
    {
        string[] before = approved.Split('\n');
        string[] after = actual.Split('\n');
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }
}
