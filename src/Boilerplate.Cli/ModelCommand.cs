using System.CommandLine;

namespace Boilerplate.Cli;

internal sealed class ModelCommand : Command, IHasExamples
{
    private readonly Option<string?> _model = ModelFile.CreateOption();
    private readonly Option<bool> _id = new("--id") { Description = "Only the model's name, version and digest" };

    public ModelCommand()
        : base("model", "Prints the card of the model: what it was trained on and how well it does.")
    {
        Add(_model);
        Add(_id);
        SetAction(Run);
    }

    public string Examples => """
        boilerplate model
        boilerplate model --id --model my.bpm
        """;

    private int Run(ParseResult result)
    {
        BoilerplateClassifier classifier = ModelFile.Load(result.GetValue(_model));
        string text = result.GetValue(_id) ? classifier.ModelId : classifier.ModelCard.TrimEnd('\n');
        result.InvocationConfiguration.Output.WriteLine(text);
        return ExitCode.Done;
    }
}
