using Boilerplate.Documents;
using Boilerplate.Features;

namespace Boilerplate.Tests.Support;

/// <summary>All that a feature set gives for a document: rows and hashes.</summary>
internal static class FeatureRows
{
    /// <summary>What no writer leaves: a column that keeps it was not written.</summary>
    public const float Unwritten = -12345.678f;

    /// <summary>Whole rows, the lexical scores and stage 1 made up from the block's number.</summary>
    public static float[][] Of<TFeatures>(TFeatures features, Document document)
        where TFeatures : class, IFeatureSet
    {
        FeatureSchema schema = TFeatures.Schema;
        features.Analyze(document, Policy.Main);
        var rows = new float[document.BlockCount][];
        var signals = new PageSignals();
        signals.Reset(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[schema.Columns];
            Array.Fill(rows[i], Unwritten);
            features.WriteBase(i, rows[i]);
            for (int signal = 0; signal < PageSignals.Count; signal++)
                signals[signal][i] = (float)Math.Sin((i * 7) + signal) * 4;
            for (int lexical = 0; lexical < schema.LexicalNames.Length; lexical++)
                (rows[i][schema.LexicalColumn(lexical)], rows[i][schema.LexicalColumn(lexical) + 1]) = (signals[lexical + 1][i], 0.5f);
        }

        features.BeginContext(signals);
        for (int i = 0; i < rows.Length; i++)
            features.WriteContext(i, rows[i]);
        return rows;
    }

    public static uint[][] HashesOf<TFeatures>(TFeatures features, Document document, int lexical)
        where TFeatures : class, IFeatureSet
    {
        features.Analyze(document, Policy.Main);
        var all = new uint[document.BlockCount][];
        for (int i = 0; i < all.Length; i++)
        {
            var hashes = new GrowableArray<uint>();
            var collector = new HashCollector(hashes);
            features.EmitHashes(lexical, i, ref collector);
            all[i] = hashes.Span.ToArray();
        }

        return all;
    }
}
