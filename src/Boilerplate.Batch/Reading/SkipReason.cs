namespace Boilerplate.Batch.Reading;

/// <summary>Why a record is passed over: it is as it should be, but holds no document, or none for a site memory.</summary>
internal enum SkipReason : byte
{
    None,

    /// <summary>Neither a page nor a text: an image, a script, a feed.</summary>
    NotText,

    /// <summary>A redirect, an error page, or another answer that is not the page itself.</summary>
    HttpStatus,

    /// <summary>Something that the crawler wrote about its own run, such as its log.</summary>
    CrawlerMetadata,

    /// <summary>Nothing for a site memory: it names no address with a host, or has no words.</summary>
    NoSite,
}
