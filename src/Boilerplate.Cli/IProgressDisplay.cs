using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Shows on the error stream how far a run is, and messages beside it. Disposing it ends the show.</summary>
internal interface IProgressDisplay : IAsyncDisposable
{
    void Show(BatchProgress progress);

    void Message(string text);
}
