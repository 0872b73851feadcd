using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Boilerplate.Features;
using Boilerplate.Scoring;

namespace Boilerplate.Models;

/// <summary>
/// Reads and writes the compiled model (<c>.bpm</c>): the magic <c>BPLM</c>, a format version, then fields of a 4-byte
/// name, a 4-byte length and that many bytes, padded to 4. Little-endian. Fields of unknown name are skipped, so that a
/// newer trainer may add some.
/// </summary>
internal static class ModelFile
{
    /// <summary>Rises when features, hashes or fields change their meaning.</summary>
    public const int Version = 3;

    private static ReadOnlySpan<byte> Magic => "BPLM"u8;

    /// <exception cref="InvalidDataException">The bytes are no model, or one of another version.</exception>
    public static Model Read(ReadOnlySpan<byte> bytes) => Read(bytes, new Lazy<string>(DigestOf(bytes)));

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <param name="digest">What <see cref="DigestOf"/> gives for these bytes, when it is asked for.</param>
    /// <exception cref="InvalidDataException">The bytes are no model, or one of another version.</exception>
    public static Model Read(ReadOnlySpan<byte> bytes, Lazy<string> digest)
    {
        if (bytes.Length < 8 || !bytes.StartsWith(Magic))
            throw new InvalidDataException("Not a model: the file does not start with BPLM.");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (version != Version)
            throw new InvalidDataException($"The model has format {version}; this library reads format {Version}.");

        var fields = new FieldReader(bytes[8..]);
        CategoryModel categories = ReadCategories(fields);
        return new Model(
            Encoding.UTF8.GetString(fields.Bytes("info")),
            digest,
            ReadMode(fields, 'h', HtmlFeatureSet.Schema, categories),
            ReadMode(fields, 't', TextFeatureSet.Schema, categories));
    }

    /// <summary>Writes a model; the same model gives the same bytes.</summary>
    public static byte[] Write(string info, ModeModel html, ModeModel text)
    {
        var fields = new FieldWriter();
        fields.Raw(Magic);
        fields.Raw(BitConverter.GetBytes(Version));
        fields.Add("info", Encoding.UTF8.GetBytes(info));
        WriteMode(fields, 'h', html, HtmlFeatureSet.Schema);
        WriteMode(fields, 't', text, TextFeatureSet.Schema);
        fields.Add("catl", text.Categories.Levels);
        fields.Add("cats", text.Categories.Scales);
        fields.Add("catb", text.Categories.Biases);
        return fields.ToArray();
    }

    private static ModeModel ReadMode(FieldReader fields, char mode, FeatureSchema schema, CategoryModel categories)
    {
        if (!fields.Array<uint>($"{mode}sig").AsSpan().SequenceEqual([schema.Signature]))
            throw new InvalidDataException("The model was trained on other features than this library computes.");
        var linear = new LinearModel[2];
        for (int i = 0; i < linear.Length; i++)
        {
            float[] scales = fields.Array<float>($"{mode}l{i}s");
            sbyte[] weights = fields.Array<sbyte>($"{mode}l{i}w");
            if (scales.Length != 2 || weights.Length < 2 || !int.IsPow2(weights.Length))
                throw new InvalidDataException("A linear model of the file has the wrong size.");
            linear[i] = new LinearModel(weights, scales[0], scales[1]);
        }

        return new ModeModel(
            linear,
            categories,
            ReadTrees(fields, $"{mode}1", schema.Stage1Columns),
            ReadTrees(fields, $"{mode}2", schema.Columns),
            [ReadCalibration(fields, mode, Policy.Main), ReadCalibration(fields, mode, Policy.Article)]);
    }

    private static Calibration ReadCalibration(FieldReader fields, char mode, Policy policy) =>
        new(fields.Array<float>($"{mode}{(int)policy}lo"), fields.Array<float>($"{mode}{(int)policy}pr"));

    private static void WriteMode(FieldWriter fields, char mode, ModeModel model, FeatureSchema schema)
    {
        fields.Add<uint>($"{mode}sig", [schema.Signature]);
        for (int i = 0; i < model.Linear.Length; i++)
        {
            fields.Add<float>($"{mode}l{i}s", [model.Linear[i].Scale, model.Linear[i].Bias]);
            fields.Add($"{mode}l{i}w", model.Linear[i].Weights);
        }

        WriteTrees(fields, $"{mode}1", model.Stage1);
        WriteTrees(fields, $"{mode}2", model.Stage2);
        foreach (Policy policy in Enum.GetValues<Policy>())
        {
            fields.Add($"{mode}{(int)policy}lo", model.CalibrationOf(policy).LogOdds);
            fields.Add($"{mode}{(int)policy}pr", model.CalibrationOf(policy).Probabilities);
        }
    }

    private static TreeEnsemble ReadTrees(FieldReader fields, string name, int columns)
    {
        float[] slope = fields.Array<float>($"{name}s");
        var trees = new TreeEnsemble(
            fields.Array<int>($"{name}r"), fields.Array<int>($"{name}v"), fields.Array<ushort>($"{name}f"),
            fields.Array<float>($"{name}t"), fields.Array<short>($"{name}c"), fields.Array<float>($"{name}l"),
            slope.Length == 1 ? slope[0] : throw new InvalidDataException("The trees of the file have no slope."));
        return trees.Columns <= columns
            ? trees
            : throw new InvalidDataException($"The trees of the model read column {trees.Columns}; this library has {columns}.");
    }

    private static void WriteTrees(FieldWriter fields, string name, TreeEnsemble trees)
    {
        fields.Add($"{name}r", trees.Roots);
        fields.Add($"{name}v", trees.FirstLeaf);
        fields.Add($"{name}f", trees.Features);
        fields.Add($"{name}t", trees.Thresholds);
        fields.Add($"{name}c", trees.Children);
        fields.Add($"{name}l", trees.Leaves);
        fields.Add<float>($"{name}s", [trees.Slope]);
    }

    private static CategoryModel ReadCategories(FieldReader fields) =>
        new(fields.Array<ulong>("catl"), fields.Array<float>("cats"), fields.Array<float>("catb"));
}
