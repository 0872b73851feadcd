namespace Boilerplate.Training.Learning;

/// <summary>A model as ML.NET trained it and as the library runs it.</summary>
/// <param name="Compiled">For the library.</param>
/// <param name="Save">Writes ML.NET's own file to a path.</param>
internal sealed record MlModel<T>(T Compiled, Action<string> Save);
