namespace Cordon.Modules.Incidents.Contracts;

/// <summary>How grave an incident is held to be, in the order of weight. Groups I to III are those that the International Atomic Energy Agency describes in public for its Incident and Trafficking Database.</summary>
public enum IncidentGroup
{
    /// <summary>The notice was withdrawn: there was no incident, or it is noticed elsewhere.</summary>
    Withdrawn,

    /// <summary>Group III: not connected, or unlikely to be connected, with trafficking or malicious use.</summary>
    Three,

    /// <summary>Group II: the intent is not determined.</summary>
    Two,

    /// <summary>Group I: connected, or likely to be connected, with trafficking or malicious use.</summary>
    One,
}
