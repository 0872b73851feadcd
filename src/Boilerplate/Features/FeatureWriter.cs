using System.Runtime.CompilerServices;

namespace Boilerplate.Features;

/// <summary>Fills a block's row of features from left to right, in the order of the schema.</summary>
internal ref struct FeatureWriter(FeatureRow row)
{
    private readonly FeatureRow _row = row;

    /// <summary>How many features are written.</summary>
    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(float value) => _row[Count++] = value;

    public void Add(bool value) => Add(value ? 1f : 0f);

    public void AddRange(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
            Add(value);
    }

    /// <summary>ln(1 + count).</summary>
    public void AddLog(double count) => Add((float)Logarithm.OfOnePlus(count));

    /// <summary>sign(x) ln(1 + |x|): distances that keep their direction.</summary>
    public void AddSignedLog(double distance) => Add((float)Math.CopySign(Logarithm.OfOnePlus(Math.Abs(distance)), distance));

    /// <summary>part / whole; 0 for an empty whole.</summary>
    public void AddShare(double part, double whole) => Add(whole > 0 ? (float)(part / whole) : 0f);
}
