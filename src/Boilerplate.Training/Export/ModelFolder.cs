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
internal static class ModelFolder
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    public static void Save(string folder, string info, TrainedMode html, TrainedMode text, MlModel<CategoryModel> categories)
    {
        Directory.CreateDirectory(folder);
        Save(folder, "html", html);
        Save(folder, "text", text);
        categories.Save(Path.Combine(folder, "categories.zip"));
        var manifest = new ModelManifest(info, ManifestCalibration.Of(html.Calibration), ManifestCalibration.Of(text.Calibration));
        File.WriteAllText(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(manifest, s_json) + "\n");
    }

    /// <summary>The bytes of the library's model.</summary>
    /// <exception cref="InvalidDataException">The folder does not hold the models of this version.</exception>
    public static byte[] Compile(string folder)
    {
        ModelManifest manifest = ReadManifest(folder);
        return ModelFile.Write(
            manifest.Info,
            CompileMode(folder, "html", manifest.Html),
            CompileMode(folder, "text", manifest.Text),
            CompileCategories(Load<MaximumEntropyModelParameters>(Path.Combine(folder, "categories.zip"))));
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

    public static CategoryModel CompileCategories(MaximumEntropyModelParameters model)
    {
        VBuffer<float>[] weights = WeightAccess.OfMulticlass(model);
        (sbyte[] integers, float scale) = Quantizer.Recover(weights, weights[0].Length);
        return new CategoryModel(integers, scale, [.. model.GetBiases()]);
    }

    private static ModelManifest ReadManifest(string folder)
    {
        string path = Path.Combine(folder, "manifest.json");
        return JsonSerializer.Deserialize<ModelManifest>(File.ReadAllText(path))
            ?? throw new InvalidDataException($"{path}: is empty.");
    }

    private static void Save(string folder, string mode, TrainedMode trained)
    {
        for (int i = 0; i < trained.Linear.Length; i++)
            trained.Linear[i].Save(Path.Combine(folder, $"{mode}-linear{i + 1}.zip"));
        trained.Stage1.Save(Path.Combine(folder, $"{mode}-stage1.zip"));
        trained.Stage2.Save(Path.Combine(folder, $"{mode}-stage2.zip"));
    }

    private static ModeModel CompileMode(string folder, string mode, ManifestCalibration calibration) => new(
        [.. new[] { 1, 2 }.Select(number => CompileLinear(
            Load<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>(Path.Combine(folder, $"{mode}-linear{number}.zip")).SubModel))],
        CompileTrees(Path.Combine(folder, $"{mode}-stage1.zip")),
        CompileTrees(Path.Combine(folder, $"{mode}-stage2.zip")),
        new Calibration(calibration.LogOdds, calibration.Probabilities));

    private static TreeEnsemble CompileTrees(string path)
    {
        var model = Load<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>>(path);
        return TreeTrainer.Compile(model.SubModel, (float)-model.Calibrator.Slope);
    }
}
