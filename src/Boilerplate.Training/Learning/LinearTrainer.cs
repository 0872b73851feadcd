using Boilerplate.Scoring;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Boilerplate.Training.Learning;

/// <summary>
/// Trains the hashed linear models by ML.NET: logistic regression and, for the categories, maximum entropy, both by
/// L-BFGS on one thread over values scaled by <see cref="InverseDocumentFrequency"/>. Weights are rounded in ML.NET's own
/// model too, so that its file and ours agree.
/// </summary>
internal sealed class LinearTrainer(TrainingOptions options)
{
    public MlModel<LinearModel> Fit(IReadOnlyCollection<SparseRow> rows, int bits)
    {
        var context = new MLContext(options.Seed);
        var rarity = InverseDocumentFrequency.Of(rows, 1 << bits);
        IDataView data = Load(context, rows.Select(rarity.Scale), bits);
        LbfgsLogisticRegressionBinaryTrainer trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = nameof(SparseRow.Label),
                FeatureColumnName = nameof(SparseRow.Features),
                ExampleWeightColumnName = nameof(SparseRow.Weight),
                L1Regularization = 0,
                L2Regularization = options.LinearL2,
                MaximumNumberOfIterations = options.LinearIterations,
                OptimizationTolerance = 1e-5f,
                HistorySize = 10,
                NumberOfThreads = 1,
            });
        BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> model = trainer.Fit(data);
        LinearBinaryModelParameters parameters = model.Model.SubModel;
        VBuffer<float> weights = WeightAccess.OfBinary(parameters);
        rarity.Apply(weights);
        (sbyte[] rounded, float scale) = Quantizer.Round([weights], 1 << bits);
        return new MlModel<LinearModel>(
            new LinearModel(rounded, scale, parameters.Bias),
            path => context.Model.Save(model, data.Schema, path));
    }

    public MlModel<CategoryModel> FitCategories(IReadOnlyCollection<SparseRow> rows, int bits)
    {
        var context = new MLContext(options.Seed);
        var rarity = InverseDocumentFrequency.Of(rows, 1 << bits);
        IDataView data = Load(context, rows.Select(rarity.Scale), bits);
        LbfgsMaximumEntropyMulticlassTrainer trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
            new LbfgsMaximumEntropyMulticlassTrainer.Options
            {
                LabelColumnName = nameof(SparseRow.Category),
                FeatureColumnName = nameof(SparseRow.Features),
                ExampleWeightColumnName = nameof(SparseRow.Weight),
                L1Regularization = 0,
                L2Regularization = options.CategoryL2,
                MaximumNumberOfIterations = options.CategoryIterations,
                OptimizationTolerance = 1e-5f,
                HistorySize = 6,
                NumberOfThreads = 1,
            });
        MulticlassPredictionTransformer<MaximumEntropyModelParameters> model = trainer.Fit(data);
        VBuffer<float>[] weights = WeightAccess.OfMulticlass(model.Model);
        foreach (VBuffer<float> ofClass in weights)
            rarity.Apply(ofClass);
        return new MlModel<CategoryModel>(
            CategoryQuantizer.Round(weights, WeightAccess.BiasesOf(model.Model)),
            path => context.Model.Save(model, data.Schema, path));
    }

    private static IDataView Load(MLContext context, IEnumerable<SparseRow> rows, int bits)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(SparseRow));
        schema[nameof(SparseRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 1 << bits);
        schema[nameof(SparseRow.Category)].ColumnType = new KeyDataViewType(typeof(uint), CategoryModel.Classes + 1);
        return context.Data.LoadFromEnumerable(rows, schema);
    }
}
