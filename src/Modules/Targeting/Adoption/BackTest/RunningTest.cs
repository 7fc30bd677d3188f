using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Work;

namespace Cordon.Modules.Targeting.Adoption.BackTest;

/// <summary>A back-test while it runs, and afterwards when it ended without a result.</summary>
public sealed class RunningTest(string digest, Actor by, Instant begunAt) : RunningWork(by, begunAt)
{
    public string Digest { get; } = digest;
}
