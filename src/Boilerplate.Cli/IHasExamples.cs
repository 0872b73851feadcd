namespace Boilerplate.Cli;

/// <summary>A command whose help shows how it is used.</summary>
internal interface IHasExamples
{
    /// <summary>One command a line.</summary>
    string Examples { get; }
}
