namespace Boilerplate;

/// <summary>What kind of boilerplate a block is. <see cref="BoilerplateCategoryNames"/> gives the names used in files.</summary>
public enum BoilerplateCategory : byte
{
    /// <summary>The block is content.</summary>
    None,

    /// <summary>A subscription offer, a paywall, a limit on devices or readers of one subscription.</summary>
    SubscriptionPaywall,

    /// <summary>An invitation to a newsletter or other mailing.</summary>
    NewsletterSignup,

    /// <summary>A cookie or tracking consent notice.</summary>
    CookieConsent,

    /// <summary>Signing in or out, registration, passwords, account settings.</summary>
    LoginAccount,

    /// <summary>Share bars and invitations to follow on social networks.</summary>
    ShareSocial,

    /// <summary>Menus, breadcrumbs, paging, skip links, search boxes.</summary>
    Navigation,

    /// <summary>Links to other articles: related, most read, read also.</summary>
    RelatedLinks,

    /// <summary>The interface around readers' comments: counts, forms, rules.</summary>
    Comments,

    /// <summary>Copyright lines, imprints, terms, legal notices.</summary>
    CopyrightLegal,

    /// <summary>Advertisements and their labels.</summary>
    Advertisement,

    /// <summary>Authors, dates, reading times, tags and other facts about the article.</summary>
    BylineMeta,

    /// <summary>Captions, photo credits, player controls.</summary>
    CaptionsMedia,

    /// <summary>Invitations to install an app.</summary>
    AppPromo,

    /// <summary>Error messages, script and browser warnings, loading texts.</summary>
    ErrorTechnical,

    /// <summary>Carts, prices around other offers, delivery and payment notes, filters of a shop.</summary>
    ShopUi,

    /// <summary>Other interface text, and boilerplate whose kind is not sure.</summary>
    OtherUi,
}
