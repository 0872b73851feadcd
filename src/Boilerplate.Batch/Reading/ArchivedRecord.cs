namespace Boilerplate.Batch.Reading;

/// <summary>A record of a web archive that is still to be opened.</summary>
/// <param name="HeaderLength">How many of the record's bytes are its own header.</param>
/// <param name="IsHttp">Whether an HTTP answer follows, rather than the document itself.</param>
internal sealed record ArchivedRecord(HeaderBlock Header, int HeaderLength, bool IsHttp);
