using Boilerplate.Scoring;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Boilerplate.Training.Learning;

/// <summary>Trains boosted trees by ML.NET's LightGBM on finished rows, one thread, fixed seed.</summary>
internal sealed class TreeTrainer(TrainingOptions options)
{
    /// <summary>Fits trees to the first columns of the rows.</summary>
    public MlModel<TreeEnsemble> Fit(IEnumerable<DenseRow> rows, int columns, int iterations)
    {
        var context = new MLContext(options.Seed);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(DenseRow));
        schema[nameof(DenseRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        IDataView data = context.Data.LoadFromEnumerable(rows, schema);
        LightGbmBinaryTrainer trainer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = nameof(DenseRow.Label),
            FeatureColumnName = nameof(DenseRow.Features),
            ExampleWeightColumnName = nameof(DenseRow.Weight),
            NumberOfIterations = iterations,
            NumberOfLeaves = options.Leaves,
            LearningRate = options.LearningRate,
            MinimumExampleCountPerLeaf = options.MinRowsPerLeaf,
            MaximumBinCountPerFeature = 63,
            HandleMissingValue = false,
            UseCategoricalSplit = false,
            Deterministic = true,
            NumberOfThreads = 1,
            Seed = options.Seed,
            Sigmoid = 1,
            Booster = new GradientBooster.Options { L2Regularization = options.TreeL2, FeatureFraction = options.FeatureFraction },
        });
        BinaryPredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>> model = trainer.Fit(data);
        return new MlModel<TreeEnsemble>(
            Compile(model.Model.SubModel, (float)-model.Model.Calibrator.Slope),
            path => context.Model.Save(model, data.Schema, path));
    }

    /// <summary>Flattens ML.NET's trees. Nodes are renumbered so that children follow their parents.</summary>
    public static TreeEnsemble Compile(LightGbmBinaryModelParameters model, float slope)
    {
        var roots = new List<int>();
        var firstLeaf = new List<int>();
        var features = new List<ushort>();
        var thresholds = new List<float>();
        var children = new List<short>();
        var leaves = new List<float>();
        RegressionTreeEnsemble ensemble = model.TrainedTreeEnsemble;
        for (int t = 0; t < ensemble.Trees.Count; t++)
        {
            RegressionTree tree = ensemble.Trees[t];
            double weight = ensemble.TreeWeights[t];
            double bias = t == 0 ? ensemble.Bias : 0;
            int root = features.Count;
            roots.Add(root);
            firstLeaf.Add(leaves.Count);
            leaves.AddRange(tree.LeafValues.Select(value => (float)((value * weight) + bias)));
            if (tree.NumberOfNodes == 0)
            {
                features.Add(0);
                thresholds.Add(0);
                children.AddRange([-1, -1]);
                continue;
            }

            int[] order = Preorder(tree);
            var position = new int[tree.NumberOfNodes];
            for (int i = 0; i < order.Length; i++)
                position[order[i]] = i;
            foreach (int node in order)
            {
                features.Add(checked((ushort)tree.NumericalSplitFeatureIndexes[node]));
                thresholds.Add(tree.NumericalSplitThresholds[node]);
                children.Add(ChildOf(tree.LeftChild[node], position));
                children.Add(ChildOf(tree.RightChild[node], position));
            }
        }

        return new TreeEnsemble([.. roots], [.. firstLeaf], [.. features], [.. thresholds], [.. children], [.. leaves], slope);
    }

    private static short ChildOf(int child, int[] position) => checked((short)(child >= 0 ? position[child] : child));

    private static int[] Preorder(RegressionTree tree)
    {
        var order = new List<int>();
        var stack = new Stack<int>([0]);
        while (stack.TryPop(out int node))
        {
            order.Add(node);
            if (tree.RightChild[node] >= 0)
                stack.Push(tree.RightChild[node]);
            if (tree.LeftChild[node] >= 0)
                stack.Push(tree.LeftChild[node]);
        }

        return [.. order];
    }
}
