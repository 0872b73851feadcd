using System.CommandLine;
using System.Security.Cryptography;
using Boilerplate.Features;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Export;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Commands;

/// <summary>Trains all models: ML.NET's files in a folder and, if asked, the library's model of them.</summary>
internal sealed class TrainCommand : Command
{
    private readonly Option<string> _data = DataOptions.Data();
    private readonly Option<string> _written = DataOptions.Written();
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for ML.NET's files", Required = true };
    private readonly Option<string[]?> _card = DataOptions.Card();
    private readonly Option<string?> _export = new("--export") { Description = "Also write the library's model to this file" };

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "html, text, categories or all; what is left out stays in the folder as it is",
        DefaultValueFactory = _ => "all",
    };

    public TrainCommand()
        : base("train", "Trains the models of both modes and the categories.")
    {
        _mode.AcceptOnlyFromAmong("html", "text", "categories", "all");
        Add(_data);
        Add(_written);
        Add(_output);
        Add(_export);
        Add(_mode);
        Add(_card);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var log = new Log();
        var options = new TrainingOptions();
        string data = result.GetRequiredValue(_data);
        string written = result.GetRequiredValue(_written);
        var corpora = new Corpora(data, written, options, log.Write);
        string mode = result.GetRequiredValue(_mode);
        if (mode != "all" && result.GetValue(_card) is { Length: > 0 })
        {
            Console.Error.WriteLine("boilerplate-train: --card needs the figures of --mode all");
            return 2;
        }

        using var output = new EvaluationOutput(Console.Out, pages: null);
        var folder = new ModelFolder(result.GetRequiredValue(_output));
        if (mode is not "categories")
            corpora.ReadHtml([]);
        if (mode is "html" or "all")
            folder.Save("html", Train<HtmlFeatureSet>(corpora.Html, options, options.HtmlBits, options.HtmlRows, "html", output, log));
        IReadOnlyList<PreparedPage> texts = mode is "text" or "all" ? corpora.ReadText() : [];
        if (mode is "text" or "all")
            folder.Save("text", Train<TextFeatureSet>(texts, options, options.TextBits, options.TextRows, "text", output, log));
        if (mode is "categories" or "all")
        {
            MlModel<Scoring.CategoryModel> categories = new CategoryTrainer(options).Fit(corpora.ReadCategories());
            output.AddCategories(categories.Compiled, corpora, texts);
            folder.Save(categories);
        }

        folder.SaveInfo($"name=default\noptions={options}\ndata={DigestOf(data, written)}");
        output.Finish(result.GetValue(_card) ?? []);
        if (result.GetValue(_export) is string path)
            ExportCommand.Export(folder.Path, path);
        log.Write($"models written to {folder.Path}");
        return 0;
    }

    private static TrainedMode Train<TFeatures>(
        IReadOnlyList<PreparedPage> pages, TrainingOptions options, int bits, int rows, string mode, EvaluationOutput output, Log log)
        where TFeatures : class, IFeatureSet, new()
    {
        var trainer = new StackedTrainer<TFeatures>(options, bits, rows, log.Write);
        trainer.ScoreOutOfFold(pages);
        foreach (string set in pages.Select(page => page.Page.Source).Distinct())
            output.Add(mode, set, options.FoldsByHost, OutOfFoldEvaluation.Of(trainer, pages, page => page.Page.Source == set, ClassifierOptions.Default));
        return trainer.FitFinal(pages);
    }

    /// <summary>SHA-256 over the names and bytes of the files that were learned from.</summary>
    private static string DigestOf(string data, string written)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] shared = ["extractor-outputs", .. PageCorpus.TrainingSets.Keys];
        IEnumerable<string> files =
        [
            .. shared.Select(set => PageCorpus.PathOf(data, set)),
            Path.Combine(data, "multilingual-boilerplate.jsonl.zst"),
            Path.Combine(data, "multilingual-prose.jsonl.zst"),
            .. Directory.EnumerateFiles(written, "*.jsonl"),
        ];
        foreach (string file in files.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
