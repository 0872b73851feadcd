using Boilerplate.Features;
using Boilerplate.Models;
using Boilerplate.Scoring;
using Boilerplate.Testing;
using Boilerplate.Training.Export;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Learning;

/// <summary>Trains tiny models on made-up pages, from pages to the bytes of the model.</summary>
public sealed class TrainingDeterminismTests
{
    private static readonly TrainingOptions s_options = new()
    {
        Folds = 2, HtmlTrees = 4, TextTrees = 4, Leaves = 4, MinRowsPerLeaf = 5, HtmlBits = 8, WordBits = 8, CharacterBits = 8, CategoryBits = 6, LinearIterations = 8, HtmlRows = 8, TextRows = 8,
    };

    [Fact]
    public void Train_SamePagesTwice_GivesTheSameBytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        byte[] model = Train(first.Path);

        Assert.Equal(model, Train(second.Path));
        Assert.Equal(model, new ModelFolder(first.Path).Compile());
        Assert.Equal(first.Files(), second.Files());
        Assert.Equal(
            ["categories.zip", "html-linear1.zip", "html-linear2.zip", "html-stage1.zip", "html-stage2.zip", "manifest.json",
                "text-linear1.zip", "text-linear2.zip", "text-stage1.zip", "text-stage2.zip"],
            first.Files());
    }

    [Fact]
    public void Compile_ModeThatIsNotTrained_SaysSo()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(
            $"{folder.Path}: the models of mode html are not trained yet.",
            Assert.Throws<InvalidDataException>(() => new ModelFolder(folder.Path).Compile()).Message);
    }

    [Fact]
    public void Train_MadeUpPages_LearnsThem()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("made-up.bpm", Train(folder["models"]));
        BoilerplateClassifier classifier = BoilerplateClassifier.Load(path);

        Assert.StartsWith("made-up-", classifier.ModelId, StringComparison.Ordinal);
        foreach (TrainingPage page in MadeUpPages.Texts(5))
            Assert.Equal(page.Gold, classifier.ClassifyText(page.Input, new ClassifierOptions { Threshold = 0.5 }).ToText());
    }

    /// <summary>Trains both modes and the categories, saves ML.NET's files and compiles them.</summary>
    private static byte[] Train(string folder)
    {
        CategoryModels categories = MadeUpPages.Categories(s_options);
        TrainedMode html = Train<HtmlFeatureSet>(MadeUpPages.Html(30), s_options.Html, categories);
        TrainedMode text = Train<TextFeatureSet>(MadeUpPages.Texts(30), s_options.Text, categories);
        var models = new ModelFolder(folder);
        models.Save("html", html);
        models.Save("text", text);
        models.Save(categories.Final);
        models.SaveInfo("name=made-up");
        byte[] compiled = models.Compile();
        Model model = ModelFile.Read(compiled);
        Assert.Equal(html.Stage2.Compiled.Leaves.ToArray(), model.Html.Stage2.Leaves.ToArray());
        Assert.Equal(text.Linear[1].Compiled.Weights.ToArray(), model.Text.Linear[1].Weights.ToArray());
        Assert.Equal(categories.Final.Compiled.Levels.ToArray(), model.Categories.Levels.ToArray());
        // The file's scales are recovered from the largest weights, which have the rounding of a float.
        Assert.All(categories.Final.Compiled.Scales.ToArray().Zip(model.Categories.Scales.ToArray()), scales => Assert.Equal(scales.First, scales.Second, scales.First * 1e-6f));
        return compiled;
    }

    private static TrainedMode Train<TFeatures>(IReadOnlyList<TrainingPage> pages, ModeOptions mode, CategoryModels categories)
        where TFeatures : class, IFeatureSet, new()
    {
        IReadOnlyList<PreparedPage> prepared = PreparedCorpus.Prepare<TFeatures>(pages, new FoldPlan(pages, s_options.Folds).Of, mode.Bits);
        var trainer = new StackedTrainer<TFeatures>(s_options, mode, categories, _ => { });
        trainer.ScoreOutOfFold(prepared);
        return trainer.FitFinal(prepared);
    }
}
