using Boilerplate.Scoring;

namespace Boilerplate.Training.Learning;

/// <summary>The trained models of a mode, as ML.NET's and as ours.</summary>
internal sealed record TrainedMode(MlModel<LinearModel>[] Linear, MlModel<TreeEnsemble> Stage1, MlModel<TreeEnsemble> Stage2, Calibration[] Calibrations);
