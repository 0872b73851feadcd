using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

/// <summary>One case of the html5lib tokenizer suite, in one of its initial states.</summary>
/// <param name="Id">File, state and description.</param>
/// <param name="Input">The input stream.</param>
/// <param name="State">The state to start in.</param>
/// <param name="Expected">The tokens, as <see cref="HtmlTokenLog"/> writes them.</param>
internal sealed record Html5LibCase(string Id, string Input, HtmlTokenizerState State, List<string> Expected);
