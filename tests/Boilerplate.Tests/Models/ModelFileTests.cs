using Boilerplate.Models;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Models;

public sealed class ModelFileTests
{
    [Fact]
    public void Write_ModelThatWasRead_GivesTheSameBytes()
    {
        byte[] bytes = SmallModel.Bytes();
        Model model = ModelFile.Read(bytes);

        Assert.Equal(bytes, ModelFile.Write(model.Info, model.Html, model.Text));
        Assert.Equal(SmallModel.Info, model.Info);
        Assert.Equal("small", model.InfoOf("name"));
        Assert.Null(model.InfoOf("nam"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), model.Digest);
    }

    [Fact]
    public void Read_ModelThatWasWritten_ScoresAsBefore()
    {
        var written = new Model("", new Lazy<string>(""), SmallModel.Mode(1, Boilerplate.Features.HtmlFeatureSet.Schema), SmallModel.Mode(2, Boilerplate.Features.TextFeatureSet.Schema));
        Model read = ModelFile.Read(SmallModel.Bytes());

        foreach (string name in SampleFiles.All)
            Assert.Equal(ModelScores.Of(written, name), ModelScores.Of(read, name));
    }

    [Fact]
    public void Read_BytesThatChangeLater_KeepsItsOwn()
    {
        byte[] bytes = SmallModel.Bytes();
        Model model = ModelFile.Read(bytes);
        Decision[] before = ModelScores.Of(model, "news.html");
        Array.Fill(bytes, (byte)0xFF);

        Assert.Equal(before, ModelScores.Of(model, "news.html"));
    }

    [Fact]
    public void Read_UnknownField_PassesOverIt()
    {
        byte[] bytes = SmallModel.Bytes();
        var fields = new FieldWriter();
        fields.Raw(bytes.AsSpan(0, 8));
        fields.Add("new?", [1, 2, 3, 4, 5]);
        fields.Raw(bytes.AsSpan(8));
        fields.Add("more", []);

        Assert.Equal(
            ModelScores.Of(ModelFile.Read(bytes), "news.html"),
            ModelScores.Of(ModelFile.Read(fields.ToArray()), "news.html"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("BPL")]
    [InlineData("BPLM")]
    [InlineData("BPLM\u0001\0\0")]
    [InlineData("bplm\u0001\0\0\0")]
    [InlineData("PK\u0003\u0004 some archive")]
    public void Read_NoModel_SaysSo(string bytes) => Assert.Equal(
        "Not a model: the file does not start with BPLM.",
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(System.Text.Encoding.Latin1.GetBytes(bytes))).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public void Read_OtherVersion_NamesBoth(int version)
    {
        byte[] bytes = SmallModel.Bytes();
        BitConverter.TryWriteBytes(bytes.AsSpan(4), version);

        Assert.Equal(
            $"The model has format {version}; this library reads format {ModelFile.Version}.",
            Assert.Throws<InvalidDataException>(() => ModelFile.Read(bytes)).Message);
    }

    [Fact]
    public void Read_CutAnywhere_IsInvalid()
    {
        byte[] bytes = SmallModel.Bytes();

        for (int length = 0; length < bytes.Length; length++)
        {
            int cut = length;
            Assert.True(Record.Exception(() => ModelFile.Read(bytes.AsSpan(0, cut))) is InvalidDataException, $"cut at {cut}");
        }
    }

    [Fact]
    public void Read_FlippedBytes_IsInvalidOrScoresToTheEnd()
    {
        var random = new Random(20);
        byte[] bytes = SmallModel.Bytes();
        int invalid = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] flipped = (byte[])bytes.Clone();
            for (int n = random.Next(1, 4); n > 0; n--)
                flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
            Model? model = null;
            Exception? exception = Record.Exception(() => { model = ModelFile.Read(flipped); });
            if (exception is not null)
            {
                Assert.True(exception is InvalidDataException, $"round {i}: {exception}");
                invalid++;
                continue;
            }

            Assert.All(ModelScores.Of(model!, i % 2 == 0 ? "broken.html" : "article-de-notices-en.txt"), decision => // not null: it was read
                Assert.InRange(decision.Probability, 0f, 1f));
        }

        Assert.InRange(invalid, 1, 2999);
    }

    [Theory]
    [InlineData("hl0w", new byte[] { 1 })] // one bucket: no bits of a hash are left
    [InlineData("tl1w", new byte[] { 1, 2, 3 })]
    [InlineData("hl0s", new byte[] { 0, 0, 0, 0 })]
    [InlineData("t1s", new byte[] { })]
    [InlineData("h2t", new byte[] { 1, 2, 3 })]
    [InlineData("h0lo", new byte[] { 0, 0, 0xC0, 0x7F })]
    [InlineData("catb", new byte[] { 0, 0, 0, 0 })]
    [InlineData("catl", new byte[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData("catl", new byte[] { })]
    public void Read_FieldOfWrongSizeOrValue_IsInvalid(string field, byte[] value) =>
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(WithField(field, value)));

    [Fact]
    public void Read_TreesThatReadMoreColumnsThanThereAre_IsInvalid()
    {
        byte[] columns = [.. Enumerable.Repeat((byte)0xFF, 2 * ModelFile.Read(SmallModel.Bytes()).Html.Stage1.Features.Length)];

        Assert.StartsWith(
            "The trees of the model read column 65536; this library has ",
            Assert.Throws<InvalidDataException>(() => ModelFile.Read(WithField("h1f", columns))).Message, StringComparison.Ordinal);
    }

    /// <summary>The small model with another value of a field: the first of a name counts.</summary>
    private static byte[] WithField(string name, byte[] value)
    {
        byte[] bytes = SmallModel.Bytes();
        var fields = new FieldWriter();
        fields.Raw(bytes.AsSpan(0, 8));
        fields.Add(name, value);
        fields.Raw(bytes.AsSpan(8));
        return fields.ToArray();
    }
}
