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
}
