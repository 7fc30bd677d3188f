using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents;

/// <summary>What the authority has set about notices of incidents. No public rule says how fast a State has to report; these times are this program's own.</summary>
public sealed record IncidentPolicy
{
    /// <summary>How long a revision of Group I may wait until the point of contact has it.</summary>
    public TimeSpan GroupOne { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The same of Group II.</summary>
    public TimeSpan GroupTwo { get; init; } = TimeSpan.FromHours(72);

    /// <summary>The same of Group III, and of a withdrawal.</summary>
    public TimeSpan GroupThree { get; init; } = TimeSpan.FromDays(7);

    public TimeSpan HandOverWithin(IncidentGroup group) => group switch { IncidentGroup.One => GroupOne, IncidentGroup.Two => GroupTwo, _ => GroupThree };
}
