namespace Boilerplate;

/// <summary>Where between precision and recall a page is decided.</summary>
public enum Preset : byte
{
    /// <summary>The highest expected F1.</summary>
    Balanced,

    /// <summary>Keeps less: what is kept is more surely content.</summary>
    Precision,

    /// <summary>Keeps more: less content is lost.</summary>
    Recall,
}
