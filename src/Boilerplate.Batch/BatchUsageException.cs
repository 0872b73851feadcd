namespace Boilerplate.Batch;

/// <summary>Options or inputs that cannot be meant; thrown before anything is read or written.</summary>
/// <param name="message">What is wrong and what was expected, for a person.</param>
public sealed class BatchUsageException(string message) : Exception(message);
