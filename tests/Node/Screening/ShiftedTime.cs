using Cordon.Modules.Operation.Settings;
using Cordon.Node;

namespace Cordon.Tests.Node.Screening;

/// <summary>The clock of a node that has been running for some time.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;

    /// <summary>A node that goes by it.</summary>
    public RunningNode Node() =>
        new(new NodeSettings(), [.. global::Cordon.Node.Modules.All, new Module("Shifted", (services, _) => services.AddSingleton<TimeProvider>(this), _ => { })]);
}
