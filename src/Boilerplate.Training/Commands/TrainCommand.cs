using System.CommandLine;
using Boilerplate.Features;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Export;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Commands;

/// <summary>Trains all models: ML.NET's files in a folder and, if asked, the library's model of them.</summary>
internal sealed class TrainCommand : Command
{
    private readonly DataOptions _data = new();
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for ML.NET's files", Required = true };
    private readonly Option<string[]?> _card = DataOptions.Card();
    private readonly Option<string?> _plots = DataOptions.Plots();
    private readonly Option<string?> _export = new("--export") { Description = "Also write the library's model to this file" };

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "html, text (with the categories) or all; what is left out stays in the folder as it is",
        DefaultValueFactory = _ => "all",
    };

    public TrainCommand()
        : base("train", "Trains the models of both modes and the categories.")
    {
        _mode.AcceptOnlyFromAmong("html", "text", "all");
        _data.AddTo(this);
        Add(_output);
        Add(_export);
        Add(_mode);
        Add(_card);
        Add(_plots);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var log = new Log();
        var options = new TrainingOptions();
        DataSources data = _data.Read(result);
        var corpora = new Corpora(data, options, log.Write);
        string mode = result.GetRequiredValue(_mode);
        if (mode != "all" && result.GetValue(_card) is { Length: > 0 })
        {
            Console.Error.WriteLine("boilerplate-train: --card needs the figures of --mode all");
            return 2;
        }

        using var output = new EvaluationOutput(Console.Out, pages: null);
        var folder = new ModelFolder(result.GetRequiredValue(_output));
        corpora.ReadHtml([]);
        var categories = new CategoryModels(options, corpora.ReadCategories());
        if (mode is "html" or "all")
        {
            var trainer = new StackedTrainer<HtmlFeatureSet>(options, options.Html, categories, log.Write);
            folder.Save("html", Train(trainer, corpora.Html, options, "html", output));
        }

        if (mode is "text" or "all")
        {
            IReadOnlyList<PreparedPage> texts = corpora.ReadText();
            var trainer = new StackedTrainer<TextFeatureSet>(options, options.Text, categories, log.Write);
            folder.Save("text", Train(trainer, texts, options, "text", output));
            folder.Save(categories.Final);
            output.AddCategories(categories.Final.Compiled, corpora, texts);
        }

        folder.SaveInfo($"name=default\nlicenses={data.Licenses.Name}\noptions={options}\ndata={DataDigest.Of(data)}");
        output.Finish(result.GetValue(_card) ?? [], result.GetValue(_plots));
        if (result.GetValue(_export) is string path)
            ExportCommand.Export(folder.Path, path);
        log.Write($"models written to {folder.Path}");
        return 0;
    }

    private static TrainedMode Train<TFeatures>(
        StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> pages, TrainingOptions options, string mode, EvaluationOutput output)
        where TFeatures : class, IFeatureSet, new()
    {
        trainer.ScoreOutOfFold(pages);
        foreach (string set in pages.Select(page => page.Page.Source).Distinct())
            output.AddSet(mode, set, options.FoldsByHost, trainer, pages);
        return trainer.FitFinal(pages);
    }
}
