using System.Text.Json;

namespace Boilerplate.Training.Datasets;

/// <summary>The licences of the public sets by file name, as training-data/manifest.json names them.</summary>
internal sealed class DataManifest
{
    private readonly string _path;
    private readonly Dictionary<string, string> _licenses;

    private DataManifest(string path, Dictionary<string, string> licenses)
    {
        _path = path;
        _licenses = licenses;
    }

    /// <exception cref="InvalidDataException">The file is no manifest.</exception>
    public static DataManifest Read(string path)
    {
        try
        {
            using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            return new DataManifest(path, manifest.RootElement.GetProperty("sets").EnumerateArray().ToDictionary(
                set => set.GetProperty("file").GetString() ?? "", set => set.GetProperty("license").GetString() ?? "", StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: no manifest of sets: {exception.Message}", exception);
        }
    }

    /// <exception cref="InvalidDataException">The manifest does not name the file, or no licence of it.</exception>
    public string LicenseOf(string file) => _licenses.TryGetValue(file, out string? license) && license != ""
        ? license
        : throw new InvalidDataException($"{_path}: names no licence of {file}.");
}
