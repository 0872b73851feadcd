using System.Runtime.InteropServices;
using Boilerplate.Scoring;
using Microsoft.ML.Data;

namespace Boilerplate.Training.Learning;

/// <summary>Rounds the weights of the category model to its levels, in ML.NET's model as well as in ours.</summary>
internal static class CategoryQuantizer
{
    private const int MaxSquare = CategoryModel.MaxLevel * CategoryModel.MaxLevel;

    /// <summary>The share of a category's weights that the highest level reaches; the few beyond are cut.</summary>
    private const double Reach = 0.9999;

    /// <summary>
    /// Rounds in place: the first class, content, becomes zero and the others are measured against it; their scores differ from
    /// each other and from content by what they did before, up to the rounding.
    /// </summary>
    public static CategoryModel Round(VBuffer<float>[] classes, float[] biases)
    {
        int buckets = classes[0].Length;
        float[] content = [.. classes[0].DenseValues()];
        var scales = new float[CategoryModel.Classes];
        var levels = new ulong[buckets];
        for (int c = 0; c < CategoryModel.Classes; c++)
        {
            float[] weights = [.. classes[c + 1].DenseValues().Zip(content, (weight, reference) => weight - reference)];
            float[] magnitudes = [.. weights.Select(Math.Abs).Where(weight => weight > 0).Order()];
            float largest = magnitudes.Length == 0 ? 1 : magnitudes[(int)((magnitudes.Length - 1) * Reach)];
            scales[c] = largest / MaxSquare;
            for (int bucket = 0; bucket < buckets; bucket++)
            {
                int level = LevelOf(weights[bucket] / scales[c]);
                weights[bucket] = scales[c] * level * Math.Abs(level);
                levels[bucket] |= (ulong)(level & 0xF) << CategoryModel.ShiftOf(c);
            }

            Overwrite(ref classes[c + 1], weights);
            biases[c + 1] -= biases[0];
        }

        Overwrite(ref classes[0], new float[buckets]);
        biases[0] = 0;
        return new CategoryModel(levels, scales, biases[1..]);
    }

    /// <summary>The model of weights that were rounded before: the largest of a category is 49 times its scale.</summary>
    /// <exception cref="InvalidDataException">The weights were not rounded.</exception>
    public static CategoryModel Recover(VBuffer<float>[] classes, float[] biases)
    {
        if (biases[0] != 0 || classes[0].DenseValues().Any(weight => weight != 0))
            throw new InvalidDataException("The class of content has weights: the model was not rounded when it was trained.");
        var scales = new float[CategoryModel.Classes];
        var levels = new ulong[classes[0].Length];
        for (int c = 0; c < CategoryModel.Classes; c++)
        {
            float[] weights = [.. classes[c + 1].DenseValues()];
            float largest = weights.Max(Math.Abs);
            scales[c] = largest == 0 ? 1f / MaxSquare : largest / MaxSquare;
            for (int bucket = 0; bucket < weights.Length; bucket++)
            {
                float exact = weights[bucket] / scales[c];
                int level = LevelOf(exact);
                if (Math.Abs(exact - (level * Math.Abs(level))) > 0.01f)
                    throw new InvalidDataException($"The weight {weights[bucket]} of bucket {bucket} is no level of {scales[c]}: the model was not rounded when it was trained.");
                levels[bucket] |= (ulong)(level & 0xF) << CategoryModel.ShiftOf(c);
            }
        }

        return new CategoryModel(levels, scales, biases[1..]);
    }

    /// <summary>The level whose square is nearest.</summary>
    private static int LevelOf(float weight)
    {
        int level = Math.Min((int)Math.Sqrt(Math.Abs(weight)), CategoryModel.MaxLevel);
        if (level < CategoryModel.MaxLevel && Math.Abs(weight) - (level * level) > ((level + 1) * (level + 1)) - Math.Abs(weight))
            level++;
        return weight < 0 ? -level : level;
    }

    /// <summary>The buffer is the model's own: see WeightAccess.</summary>
    private static void Overwrite(ref VBuffer<float> weights, float[] values)
    {
        if (!weights.IsDense)
            throw new InvalidOperationException("The weights of the category model are expected to be dense.");
        ReadOnlySpan<float> own = weights.GetValues();
        values.CopyTo(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(own), own.Length));
    }
}
