namespace Boilerplate.Batch.Encodings;

/// <summary>A document's characters, or why its bytes cannot be read.</summary>
/// <param name="Text"><see langword="null"/> where there is a fault.</param>
/// <param name="FaultOffset">The first bad byte.</param>
/// <param name="Warning">What was read otherwise than declared.</param>
internal readonly record struct DecodedText(string? Text, string? Fault, int FaultOffset, string? Warning)
{
    public static DecodedText Of(string text, string? warning = null) => new(text, null, 0, warning);

    public static DecodedText Faulty(string fault, int offset) => new(null, fault, offset, null);
}
