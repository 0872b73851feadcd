namespace Boilerplate.Training.Datasets;

/// <summary>Where the data are, and which of them may train.</summary>
/// <param name="Folder">Of the public sets.</param>
/// <param name="Written">Folder of the documents that we wrote.</param>
internal sealed record DataSources(string Folder, string Written, LicenseRule Licenses);
