using System.Reflection;
using System.Xml.Linq;
using Boilerplate.Testing;

namespace Boilerplate.Tests.References;

public sealed class ReferenceTests
{
    [Fact]
    public void Library_References_AreDotNetItself()
    {
        AssemblyName[] references = typeof(BoilerplateClassifier).Assembly.GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(IsDotNet(reference.Name ?? ""), reference.FullName));
    }

    [Fact]
    public void LibraryProject_ReferencesNoPackageAndNoProject()
    {
        XDocument project = XDocument.Load(Path.Combine(Repository.Root, "src", "Boilerplate", "Boilerplate.csproj"));

        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("Reference"));
    }

    private static bool IsDotNet(string name) =>
        name is "netstandard" or "mscorlib" or "System" or "Microsoft.Win32.Primitives" || name.StartsWith("System.", StringComparison.Ordinal);
}
