using Cordon.Kernel.Faults;

namespace Cordon.Node.Hosting;

/// <summary>How long something is kept.</summary>
internal static class Period
{
    /// <summary>Zero, or a day at least: what goes within hours may be gone before anybody has looked at it.</summary>
    /// <exception cref="FaultException"><c>retention.period</c></exception>
    public static TimeSpan Checked(TimeSpan kept, string setting) =>
        kept == TimeSpan.Zero || (kept >= TimeSpan.FromDays(1) && kept.Ticks % TimeSpan.TicksPerDay == 0) ? kept : throw new FaultException(new Fault("retention.period", setting));
}
