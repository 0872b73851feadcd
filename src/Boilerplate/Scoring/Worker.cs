using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Models;

namespace Boilerplate.Scoring;

/// <summary>All buffers that one classification needs, from segmentation to decisions. Pooled; not thread-safe.</summary>
internal sealed class Worker
{
    private readonly HtmlFeatureSet _htmlFeatures = new();
    private readonly TextFeatureSet _textFeatures = new();
    private readonly PageScorer<HtmlFeatureSet> _html;
    private readonly PageScorer<TextFeatureSet> _text;
    private readonly PageDecoder _decoder = new();
    private readonly GrowableArray<float> _weights = new();
    private readonly GrowableArray<Decision> _decisions = new();

    /// <summary>Category probabilities of a block, the one before and the one after.</summary>
    private readonly float[] _categories = new float[3 * CategoryModel.Classes];

    public Worker()
    {
        _html = new PageScorer<HtmlFeatureSet>(_htmlFeatures);
        _text = new PageScorer<TextFeatureSet>(_textFeatures);
    }

    public Document Document { get; } = new();

    /// <summary>Decides about the blocks of a document; the span is valid until the next call.</summary>
    public ReadOnlySpan<Decision> Decide(Document document, Model model, ClassifierOptions options)
    {
        Span<Decision> decisions = _decisions.Reset(document.BlockCount);
        Decide(document, model, options, decisions);
        return decisions;
    }

    public void Decide(Document document, Model model, ClassifierOptions options, Span<Decision> decisions)
    {
        if (document.BlockCount == 0)
            return;
        ReadOnlySpan<float> probabilities = document.IsHtml
            ? _html.Score(document, model.Html, options)
            : _text.Score(document, model.Text, options);
        PageText page = document.IsHtml ? _htmlFeatures.Page : _textFeatures.Page;
        Span<float> weights = _weights.Reset(probabilities.Length);
        for (int i = 0; i < weights.Length; i++)
            weights[i] = page.Statistics[i].TokenCount;

        float threshold = DecisionRule.FindThreshold(_decoder, document.IsHtml, probabilities, weights, options);
        for (int i = 0; i < probabilities.Length; i++)
            decisions[i] = new Decision(probabilities[i] >= threshold ? BlockLabel.Content : BlockLabel.Boilerplate, probabilities[i], BoilerplateCategory.None);
        Categorize(document, page, model.Categories, decisions[..probabilities.Length]);
    }

    /// <summary>Names the category of each block of boilerplate, its neighbours in view.</summary>
    private void Categorize(Document document, PageText page, CategoryModel model, Span<Decision> decisions)
    {
        Span<float> all = _categories;
        Span<float> before = [], own = [];
        for (int i = 0; i < decisions.Length; i++)
        {
            if (decisions[i].Label == BlockLabel.Content)
            {
                before = own = [];
                continue;
            }

            if (own.IsEmpty)
                model.Predict(page, i, document.GetText(i), own = all.Slice(i % 3 * CategoryModel.Classes, CategoryModel.Classes));
            Span<float> after = [];
            if (i + 1 < decisions.Length && decisions[i + 1].Label == BlockLabel.Boilerplate)
                model.Predict(page, i + 1, document.GetText(i + 1), after = all.Slice((i + 1) % 3 * CategoryModel.Classes, CategoryModel.Classes));
            decisions[i] = decisions[i] with { Category = CategoryModel.Choose(own, before, after) };
            before = own;
            own = after;
        }
    }
}
