namespace Boilerplate;

/// <summary>The snake-case names of <see cref="BoilerplateCategory"/> that files and the command line use.</summary>
public static class BoilerplateCategoryNames
{
    private static readonly string[] s_names =
    [
        "none", "subscription_paywall", "newsletter_signup", "cookie_consent", "login_account", "share_social",
        "navigation", "related_links", "comments", "copyright_legal", "advertisement", "byline_meta",
        "captions_media", "app_promo", "error_technical", "shop_ui", "other_ui",
    ];

    /// <summary>All names, indexed by the value of the category; the first is <c>none</c>.</summary>
    public static ReadOnlySpan<string> All => s_names;

    /// <summary>The category's name, such as <c>newsletter_signup</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined category.</exception>
    public static string ToName(this BoilerplateCategory category) =>
        (int)category < s_names.Length
            ? s_names[(int)category]
            : throw new ArgumentOutOfRangeException(nameof(category), category, "Not a defined category.");

    /// <summary>Finds the category of a name; ordinal, case-sensitive.</summary>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse(ReadOnlySpan<char> name, out BoilerplateCategory category)
    {
        for (int i = 0; i < s_names.Length; i++)
        {
            if (name.SequenceEqual(s_names[i]))
            {
                category = (BoilerplateCategory)i;
                return true;
            }
        }

        category = BoilerplateCategory.None;
        return false;
    }
}
