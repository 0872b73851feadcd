using System.Text;
using UtfUnknown;

namespace Boilerplate.Batch.Encodings;

/// <summary>Guesses the charset of bytes that declare none, or a wrong one, from the bytes themselves.</summary>
internal static class CharsetDetection
{
    private const int SampleLength = 256 * 1024;

    /// <summary>Fewer bytes above ASCII than this say little about rare charsets.</summary>
    private const int FewBytes = 24;

    /// <summary>What the library says of Western text where nothing speaks for anything else.</summary>
    private const float NoEvidence = 0.5f;

    private const string Western = "windows-1252";

    /// <summary>The most likely charset and its label, or <see langword="null"/> where nothing is likely.</summary>
    public static (Encoding Encoding, string Label)? Detect(ReadOnlySpan<byte> bytes)
    {
        int first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (first < 0)
            return null;
        int start = bytes.Length > SampleLength ? Math.Max(0, first - 1024) : 0;
        byte[] sample = bytes.Slice(start, Math.Min(bytes.Length - start, SampleLength)).ToArray();
        int high = sample.Count(value => value > 0x7F);
        string? label = Choose(CharsetDetector.DetectFromBytes(sample).Details ?? [], high, sample.Length);
        return label is not null && CharsetLabels.Find(label) is { } encoding ? (encoding, label) : null;
    }

    private static string? Choose(IList<DetectionDetail> details, int high, int length)
    {
        foreach (DetectionDetail detail in details)
        {
            string name = detail.EncodingName.ToLowerInvariant();
            bool isRare = name.StartsWith("x-mac", StringComparison.Ordinal) || name.StartsWith("ibm", StringComparison.Ordinal);
            bool isSingleByte = isRare || name.StartsWith("iso-8859", StringComparison.Ordinal) || name.StartsWith("windows", StringComparison.Ordinal);
            if (isRare || (isSingleByte && high < FewBytes && name != Western && details.Any(other => other.EncodingName == Western)))
                continue;
            // Mostly high bytes that speak for nothing are no Western text, but no text.
            return detail.Confidence <= NoEvidence && high > length / 3 ? null : name;
        }

        return null;
    }
}
