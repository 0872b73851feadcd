namespace Boilerplate.Batch.Reading;

/// <summary>A body that decodes to more bytes than a record may have.</summary>
internal sealed class BodyTooLongException() : Exception("The decoded body is longer than the limit.");
