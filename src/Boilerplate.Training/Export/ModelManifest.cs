using Boilerplate.Scoring;

namespace Boilerplate.Training.Export;

/// <summary>What a trained model holds beside ML.NET's files.</summary>
/// <param name="Info">Key and value lines about data and options.</param>
/// <param name="Calibrations">By mode and policy, as <c>html-main</c>.</param>
internal sealed record ModelManifest(string Info, SortedDictionary<string, ManifestCalibration> Calibrations);

/// <summary>The points of a calibration.</summary>
internal sealed record ManifestCalibration(float[] LogOdds, float[] Probabilities)
{
    public static ManifestCalibration Of(Calibration calibration) => new([.. calibration.LogOdds], [.. calibration.Probabilities]);
}
