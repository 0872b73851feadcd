namespace Boilerplate.Training.Evaluation;

/// <summary>A measured figure, named <c>mode/set/group/measure</c>.</summary>
internal readonly record struct QualityFigure(string Name, double Value);
