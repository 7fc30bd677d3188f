using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Work;

namespace Cordon.Modules.Targeting.Ranking.Learning;

/// <summary>A training while it runs, and afterwards when it ended without a result.</summary>
public sealed class RunningTraining(Actor by, Instant begunAt) : RunningWork(by, begunAt);
