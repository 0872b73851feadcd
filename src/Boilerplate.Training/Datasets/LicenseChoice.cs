namespace Boilerplate.Training.Datasets;

/// <summary>Which licences the data may have that models learn from.</summary>
internal enum LicenseChoice
{
    /// <summary>All but AGPL.</summary>
    All,

    /// <summary>None of GPL, LGPL and AGPL, nor a choice or mixture with one of them.</summary>
    Permissive,
}
