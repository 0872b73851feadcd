namespace Boilerplate.Scoring;

/// <summary>The models of one mode, HTML or plain text. Immutable and thread-safe.</summary>
/// <param name="Linear">The hashed linear models, in the order of the feature set.</param>
/// <param name="Categories">The category model, which both modes share.</param>
/// <param name="Stage1">Judges each block by itself.</param>
/// <param name="Stage2">Judges it again with what stage 1 says of the blocks around it.</param>
/// <param name="Calibrations">By policy: from the log-odds of stage 2 to the probability that is reported and decided by.</param>
internal sealed record ModeModel(LinearModel[] Linear, CategoryModel Categories, TreeEnsemble Stage1, TreeEnsemble Stage2, Calibration[] Calibrations)
{
    public Calibration CalibrationOf(Policy policy) => Calibrations[(int)policy];
}
