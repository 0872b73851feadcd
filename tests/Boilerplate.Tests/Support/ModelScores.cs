using Boilerplate.Documents;
using Boilerplate.Models;
using Boilerplate.Scoring;

namespace Boilerplate.Tests.Support;

/// <summary>What a model says of a sample.</summary>
internal static class ModelScores
{
    private static readonly Dictionary<string, Document> s_documents = SampleFiles.All.ToDictionary(name => name, SampleFiles.Segment);

    public static Decision[] Of(Model model, string sample) => Of(model, s_documents[sample]);

    public static Decision[] Of(Model model, Document document) =>
        new Worker().Decide(document, model, ClassifierOptions.Default).ToArray();
}
