using System.CommandLine;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;

namespace Boilerplate.Training.Commands;

/// <summary>Trains the text mode on fewer and more of the written documents: what do further ones bring?</summary>
internal sealed class CurveCommand : Command
{
    private readonly DataOptions _data = new();
    private readonly Option<int[]> _counts = new("--counts")
    {
        Description = "Written documents of each language that train, at most",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [5, 10, 20, 32, 48],
    };

    private readonly Option<int> _folds = new("--folds") { Description = "Folds for the scores that later stages learn from", DefaultValueFactory = _ => 3 };
    private readonly Option<string?> _plots = DataOptions.Plots();

    public CurveCommand()
        : base("curve", "Prints boilerplate F1 on the written evaluation documents by the number of written documents that train.")
    {
        _counts.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int[]>().Any(count => count < 1))
                result.AddError("--counts: a number of documents is 1 or more.");
        });
        _folds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 2)
                result.AddError("--folds: 2 or more are needed, as a score to learn from is of a model that did not see its page.");
        });
        _data.AddTo(this);
        Add(_counts);
        Add(_folds);
        Add(_plots);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var log = new Log();
        var options = new TrainingOptions { Folds = result.GetRequiredValue(_folds) };
        var corpora = new Corpora(_data.Read(result), options, log.Write) { EvaluationApart = true };
        corpora.ReadHtml([]);
        var curve = LearningCurve.Of(corpora, options, [.. result.GetRequiredValue(_counts).Distinct().Order()], log.Write);
        Console.WriteLine(curve);
        if (result.GetValue(_plots) is string folder)
            curve.Plot(Path.Combine(Directory.CreateDirectory(folder).FullName, "learning-curve.svg"));
        return 0;
    }
}
