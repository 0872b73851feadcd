using System.Security.Cryptography;
using System.Text;
using Boilerplate.Testing;
using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class QualityFloorsTests
{
    private const string Name = "html/set/all/f1";

    [Theory]
    [InlineData(0.91, true, "holds html/set/all/f1: 0.9100, floor 0.9000\n")]
    [InlineData(0.9, true, "holds html/set/all/f1: 0.9000, floor 0.9000\n")]
    [InlineData(0.8999, false, "FAILS html/set/all/f1: 0.8999, floor 0.9000\n")]
    [InlineData(double.NaN, false, "FAILS html/set/all/f1: NaN, floor 0.9000\n")]
    public void Check_Figure_MustNotBeBelowItsFloor(double value, bool expected, string output) =>
        Assert.Equal((expected, output), Check("set bytes", new QualityFigure(Name, value), new QualityFigure("html/other/all/f1", 0)));

    [Fact]
    public void Check_MissingFigure_Fails() =>
        Assert.Equal((false, "FAILS html/set/all/f1: not measured, floor 0.9000\n"), Check("set bytes"));

    [Fact]
    public void Check_ChangedSet_Fails()
    {
        (bool holds, string output) = Check("other bytes", new QualityFigure(Name, 1));

        Assert.False(holds);
        Assert.StartsWith($"set: the set has digest {Digest("other bytes")}; the floors were measured on {Digest("set bytes")}\n", output, StringComparison.Ordinal);
        Assert.Contains("holds html/set/all/f1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MissingSet_Throws()
    {
        using var folder = new TemporaryFolder();
        string path = WriteFloors(folder);

        Assert.Throws<FileNotFoundException>(() => QualityFloors.Read(path).Check([], folder.Path, TextWriter.Null));
    }

    [Fact]
    public void Read_NoJson_SaysWhere()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("floors.json", "{\n\"sets\": oops");

        Assert.Equal($"{path}: line 2: no floors file.", Assert.Throws<InvalidDataException>(() => QualityFloors.Read(path)).Message);
    }

    private static (bool Holds, string Output) Check(string setBytes, params QualityFigure[] figures)
    {
        using var folder = new TemporaryFolder();
        folder.Write("set-dev.jsonl.zst", setBytes);
        using var output = new StringWriter { NewLine = "\n" };
        bool holds = QualityFloors.Read(WriteFloors(folder)).Check(figures, folder.Path, output);
        return (holds, output.ToString());
    }

    private static string WriteFloors(TemporaryFolder folder) =>
        folder.Write("floors.json", $$$"""{"sets":{"set":"{{{Digest("set bytes")}}}"},"floors":{"{{{Name}}}":0.9}}""");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
