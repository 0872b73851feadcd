using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Boilerplate.Training.Learning;

/// <summary>
/// Reaches the weights inside ML.NET's linear models, which it shows by copy only. They are needed in place: the int8
/// rounding must be in ML.NET's file as well as in ours, or the two would not score alike.
/// </summary>
internal static class WeightAccess
{
    public static VBuffer<float> OfBinary(LinearBinaryModelParameters model) =>
        Read<VBuffer<float>>(typeof(LinearModelParameters), model, "Weight");

    public static VBuffer<float>[] OfMulticlass(MaximumEntropyModelParameters model) =>
        Read<VBuffer<float>[]>(typeof(LinearMulticlassModelParametersBase), model, "Weights");

    /// <summary>The model's own array.</summary>
    public static float[] BiasesOf(MaximumEntropyModelParameters model) =>
        Read<float[]>(typeof(LinearMulticlassModelParametersBase), model, "Biases");

    private static T Read<T>(Type type, object model, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        object? value = type.GetField(name, Any)?.GetValue(model) ?? type.GetProperty(name, Any)?.GetValue(model);
        return value is T typed
            ? typed
            : throw new MissingMemberException($"{type.Name}.{name} of this version of ML.NET is no {typeof(T).Name}; its fields are {string.Join(", ", type.GetFields(Any).Select(f => f.Name + ":" + f.FieldType.Name))}.");
    }
}
