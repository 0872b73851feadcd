namespace Boilerplate.Scoring;

/// <summary>
/// Maps log-odds to calibrated probabilities: a rising line through points, straight between them and flat beyond the
/// ends (isotonic regression, Zadrozny and Elkan 2002, thinned and joined up). Immutable and thread-safe.
/// </summary>
internal sealed class Calibration
{
    private readonly float[] _logOdds;
    private readonly float[] _probabilities;

    /// <param name="logOdds">Rising.</param>
    /// <param name="probabilities">Not falling, each 0 to 1; as many.</param>
    /// <exception cref="InvalidDataException">The points are not as described.</exception>
    public Calibration(float[] logOdds, float[] probabilities)
    {
        bool isValid = logOdds.Length == probabilities.Length && logOdds.Length > 0
            // The slope of every piece is a number then.
            && float.IsFinite(logOdds[^1] - logOdds[0]);
        for (int i = 0; isValid && i < logOdds.Length; i++)
        {
            isValid = probabilities[i] is >= 0 and <= 1
                && (i == 0 || (logOdds[i] > logOdds[i - 1] && probabilities[i] >= probabilities[i - 1]));
        }

        if (!isValid)
            throw new InvalidDataException("The calibration of the model is no rising line.");
        _logOdds = logOdds;
        _probabilities = probabilities;
    }

    public ReadOnlySpan<float> LogOdds => _logOdds;

    public ReadOnlySpan<float> Probabilities => _probabilities;

    public float Apply(float logOdds)
    {
        if (!(logOdds > _logOdds[0]))
            return _probabilities[0];
        if (logOdds >= _logOdds[^1])
            return _probabilities[^1];
        int upper = Array.BinarySearch(_logOdds, logOdds);
        if (upper >= 0)
            return _probabilities[upper];
        upper = ~upper;
        float share = (logOdds - _logOdds[upper - 1]) / (_logOdds[upper] - _logOdds[upper - 1]);
        return _probabilities[upper - 1] + (share * (_probabilities[upper] - _probabilities[upper - 1]));
    }
}
