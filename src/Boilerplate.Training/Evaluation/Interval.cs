namespace Boilerplate.Training.Evaluation;

internal readonly record struct Interval(double Low, double High);
