using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Boilerplate.Training.Evaluation;

/// <summary>Figures that must not be undercut, with the digests of the sets that they were measured on.</summary>
/// <param name="Sets">SHA-256 of each evaluated file, by name of the set.</param>
/// <param name="Floors">The least value of each figure, by its name.</param>
internal sealed record QualityFloors(Dictionary<string, string> Sets, Dictionary<string, double> Floors)
{
    /// <exception cref="InvalidDataException">The file is no floors file.</exception>
    public static QualityFloors Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<QualityFloors>(File.ReadAllText(path), JsonSerializerOptions.Web)
                ?? throw new InvalidDataException($"{path}: is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: line {exception.LineNumber + 1}: no floors file.", exception);
        }
    }

    /// <summary>Compares figures with their floors; a floor without a figure, or a set that changed, fails as well.</summary>
    public bool Check(IEnumerable<QualityFigure> figures, string dataFolder, TextWriter output)
    {
        Dictionary<string, double> measured = figures.ToDictionary(figure => figure.Name, figure => figure.Value);
        bool holds = true;
        foreach ((string set, string digest) in Sets)
        {
            string actual = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Preparation.PageCorpus.PathOf(dataFolder, set))));
            if (actual == digest)
                continue;
            output.WriteLine($"{set}: the set has digest {actual}; the floors were measured on {digest}");
            holds = false;
        }

        foreach ((string name, double floor) in Floors)
        {
            bool isMeasured = measured.TryGetValue(name, out double value);
            bool isMet = isMeasured && value >= floor;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isMet ? "holds" : "FAILS")} {name}: {(isMeasured ? value.ToString("F4", CultureInfo.InvariantCulture) : "not measured")}, floor {floor:F4}"));
            holds &= isMet;
        }

        return holds;
    }
}
