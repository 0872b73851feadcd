using System.Text.Json;
using Boilerplate.Models;
using Boilerplate.Scoring;
using Boilerplate.Training.Learning;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;

namespace Boilerplate.Training.Export;

/// <summary>
/// A folder with ML.NET's own files, one a model, and <c>manifest.json</c> with what they do not hold: calibration and
/// what is said of data and options. <see cref="Compile"/> makes the library's model of it, and nothing else does.
/// </summary>
internal sealed class ModelFolder(string path)
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    public string Path { get; } = Directory.CreateDirectory(path).FullName;

    /// <summary>Saves the models of a mode, <c>html</c> or <c>text</c>.</summary>
    public void Save(string mode, TrainedMode trained)
    {
        for (int i = 0; i < trained.Linear.Length; i++)
            trained.Linear[i].Save(PathOf($"{mode}-linear{i + 1}.zip"));
        trained.Stage1.Save(PathOf($"{mode}-stage1.zip"));
        trained.Stage2.Save(PathOf($"{mode}-stage2.zip"));
        ModelManifest manifest = ReadManifest();
        foreach (Policy policy in Enum.GetValues<Policy>())
            manifest.Calibrations[NameOf(mode, policy)] = ManifestCalibration.Of(trained.Calibrations[(int)policy]);
        Write(manifest);
    }

    public void Save(MlModel<CategoryModel> categories) => categories.Save(PathOf("categories.zip"));

    /// <summary>Saves key and value lines about data and options.</summary>
    public void SaveInfo(string info) => Write(ReadManifest() with { Info = info });

    /// <summary>The bytes of the library's model.</summary>
    /// <exception cref="InvalidDataException">The folder does not hold the models of this version.</exception>
    public byte[] Compile()
    {
        ModelManifest manifest = ReadManifest();
        // First, for its message: without calibrations the files are not there either.
        foreach (string mode in (string[])["html", "text"])
            _ = CompileCalibrations(mode, manifest);
        CategoryModel categories = CompileCategories(Load<MaximumEntropyModelParameters>(PathOf("categories.zip")));
        return ModelFile.Write(manifest.Info, CompileMode("html", categories, manifest), CompileMode("text", categories, manifest));
    }

    /// <summary>Loads the model parameters from one of ML.NET's files.</summary>
    public static TModel Load<TModel>(string path)
        where TModel : class
    {
        ITransformer transformer = new MLContext(seed: 1).Model.Load(path, out _);
        // A file that was saved from one transformer comes back as a chain of one.
        if (transformer is IEnumerable<ITransformer> chain)
            transformer = chain.Last();
        return transformer is ISingleFeaturePredictionTransformer<object> { Model: TModel model }
            ? model
            : throw new InvalidDataException($"{path}: holds no {typeof(TModel).Name}.");
    }

    public static LinearModel CompileLinear(LinearBinaryModelParameters model)
    {
        VBuffer<float> weights = WeightAccess.OfBinary(model);
        (sbyte[] integers, float scale) = Quantizer.Recover([weights], weights.Length);
        return new LinearModel(integers, scale, model.Bias);
    }

    public static CategoryModel CompileCategories(MaximumEntropyModelParameters model) =>
        CategoryQuantizer.Recover(WeightAccess.OfMulticlass(model), WeightAccess.BiasesOf(model));

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);

    private ModelManifest ReadManifest() => File.Exists(PathOf("manifest.json"))
        ? JsonSerializer.Deserialize<ModelManifest>(File.ReadAllText(PathOf("manifest.json")))
            ?? throw new InvalidDataException($"{PathOf("manifest.json")}: is empty.")
        : new ModelManifest("", []);

    private void Write(ModelManifest manifest) =>
        File.WriteAllText(PathOf("manifest.json"), JsonSerializer.Serialize(manifest, s_json) + "\n");

    private ModeModel CompileMode(string mode, CategoryModel categories, ModelManifest manifest) =>
        new(
            [.. new[] { 1, 2 }.Select(number => CompileLinear(
                Load<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>(PathOf($"{mode}-linear{number}.zip")).SubModel))],
            categories,
            CompileTrees(PathOf($"{mode}-stage1.zip")),
            CompileTrees(PathOf($"{mode}-stage2.zip")),
            CompileCalibrations(mode, manifest));

    private Calibration[] CompileCalibrations(string mode, ModelManifest manifest) =>
        [.. Enum.GetValues<Policy>().Select(policy => CompileCalibration(manifest, mode, policy))];

    private static string NameOf(string mode, Policy policy) => $"{mode}-{policy.ToString().ToLowerInvariant()}";

    private Calibration CompileCalibration(ModelManifest manifest, string mode, Policy policy) =>
        manifest.Calibrations.TryGetValue(NameOf(mode, policy), out ManifestCalibration? calibration)
            ? new Calibration(calibration.LogOdds, calibration.Probabilities)
            : throw new InvalidDataException($"{Path}: the models of mode {mode} are not trained yet.");

    private static TreeEnsemble CompileTrees(string path)
    {
        var model = Load<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>>(path);
        return TreeTrainer.Compile(model.SubModel, (float)-model.Calibrator.Slope);
    }
}
