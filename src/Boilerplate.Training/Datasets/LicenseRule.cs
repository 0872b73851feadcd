namespace Boilerplate.Training.Datasets;

/// <summary>Decides by their licences which sets and strings models may learn from. AGPL never trains.</summary>
internal sealed class LicenseRule(LicenseChoice choice, DataManifest manifest)
{
    /// <summary>The choice as the command line and the model's info lines name it.</summary>
    public string Name { get; } = choice.ToString().ToLowerInvariant();

    /// <summary>Whether a set may train, by its name.</summary>
    public bool AllowsSet(string set) => Allows(manifest.LicenseOf(Preparation.PageCorpus.FileOf(set)));

    /// <summary>
    /// Names of licences are free text ("GPL-2.0+", "GNU GPL 3.0", "MIT/GPL"): where GPL stands at all, the text is taken to be under it.
    /// </summary>
    public bool Allows(string license) =>
        !license.Contains(choice == LicenseChoice.Permissive ? "GPL" : "AGPL", StringComparison.OrdinalIgnoreCase)
        && !(license.Contains("GNU", StringComparison.OrdinalIgnoreCase) && license.Contains("Affero", StringComparison.OrdinalIgnoreCase));
}
