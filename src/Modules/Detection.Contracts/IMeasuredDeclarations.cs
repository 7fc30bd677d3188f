using Cordon.Kernel.Time;

namespace Cordon.Modules.Detection.Contracts;

/// <summary>What was measured at the goods of declarations, for whoever judges them again by it.</summary>
public interface IMeasuredDeclarations
{
    /// <summary>Declarations of which an alarm changed after a moment, the earliest change first, each with all its alarms. At most a hundred; what follows is found by the last moment given.</summary>
    /// <param name="after">The moment; what changed at it is left out.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<MeasuredDeclaration>> ChangedAsync(Instant after, CancellationToken cancellation);
}

/// <summary>A declaration at whose goods something was measured.</summary>
/// <param name="Declaration">Its id on this node.</param>
/// <param name="ChangedAt">When one of its alarms changed.</param>
/// <param name="Alarms">All that were matched to it.</param>
public sealed record MeasuredDeclaration(string Declaration, Instant ChangedAt, IReadOnlyList<MeasuredAlarm> Alarms);

/// <summary>What an alarm comes to.</summary>
/// <param name="Alarm">Its id.</param>
/// <param name="Nuclides">What was found.</param>
/// <param name="Goods">Whether the declared goods explain it.</param>
/// <param name="Nuclear">Whether nuclear material is indicated, or not excluded.</param>
/// <param name="Neutrons">Whether neutrons were counted or alarmed.</param>
/// <param name="Outcome">What it turned out to be; null while it is open.</param>
public sealed record MeasuredAlarm(string Alarm, IReadOnlyList<string> Nuclides, GoodsVerdict Goods, bool Nuclear, bool Neutrons, AlarmOutcome? Outcome);
