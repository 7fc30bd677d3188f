using Cordon.Kernel.Time;

namespace Cordon.Modules.Screening.Answer;

/// <summary>How long the authority keeps answers.</summary>
/// <param name="Period">Whole days; zero keeps them until somebody erases them.</param>
public sealed record AnswersKept(TimeSpan Period)
{
    /// <summary>The last day (UTC) of an answer given now; null when it has none.</summary>
    public DateOnly? Until(Instant now) => Period == TimeSpan.Zero ? null : now.UtcDay.AddDays((int)Period.TotalDays);
}
