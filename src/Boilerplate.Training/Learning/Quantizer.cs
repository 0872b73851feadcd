using System.Runtime.InteropServices;
using Microsoft.ML.Data;

namespace Boilerplate.Training.Learning;

/// <summary>Rounds weights to int8 with one scale.</summary>
internal static class Quantizer
{
    /// <summary>
    /// Rounds in place and returns the integers, by bucket and then by class. The few weights beyond the scale's reach,
    /// of hashes that nearly always mean one label, are cut.
    /// </summary>
    public static (sbyte[] Rounded, float Scale) Round(VBuffer<float>[] classes, int buckets)
    {
        float[] magnitudes = [.. classes.SelectMany(weights => weights.GetValues().ToArray()).Select(Math.Abs).Where(value => value > 0).Order()];
        float largest = magnitudes.Length == 0 ? 1 : magnitudes[(int)((magnitudes.Length - 1) * 0.9999)];
        float scale = largest / sbyte.MaxValue;
        var rounded = new sbyte[buckets * classes.Length];
        for (int c = 0; c < classes.Length; c++)
        {
            ReadOnlySpan<int> indices = classes[c].GetIndices();
            ReadOnlySpan<float> values = classes[c].GetValues();
            // The buffer is the model's own: see WeightAccess.
            Span<float> writable = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(values), values.Length);
            for (int i = 0; i < values.Length; i++)
            {
                var integer = (sbyte)Math.Clamp(MathF.Round(values[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
                rounded[((classes[c].IsDense ? i : indices[i]) * classes.Length) + c] = integer;
                writable[i] = integer * scale;
            }
        }

        return (rounded, scale);
    }

    /// <summary>The integers and the scale of weights that were rounded before: the largest is 127 times the scale.</summary>
    /// <exception cref="InvalidDataException">The weights were not rounded.</exception>
    public static (sbyte[] Rounded, float Scale) Recover(VBuffer<float>[] classes, int buckets)
    {
        float largest = 0;
        foreach (VBuffer<float> weights in classes)
        {
            foreach (float value in weights.GetValues())
                largest = Math.Max(largest, Math.Abs(value));
        }

        float scale = largest == 0 ? 1 : largest / sbyte.MaxValue;
        var integers = new sbyte[buckets * classes.Length];
        for (int c = 0; c < classes.Length; c++)
        {
            foreach ((int bucket, float value) in classes[c].Items())
            {
                float exact = value / scale;
                float integer = MathF.Round(exact);
                if (Math.Abs(exact - integer) > 0.01f)
                    throw new InvalidDataException($"The weight {value} of bucket {bucket} is no multiple of {scale}: the model was not rounded when it was trained.");
                integers[(bucket * classes.Length) + c] = (sbyte)integer;
            }
        }

        return (integers, scale);
    }
}
