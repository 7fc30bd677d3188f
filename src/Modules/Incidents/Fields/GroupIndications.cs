using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Fields;

/// <summary>
/// Which group the fields of a notice speak for. This program's own tabulation of the Agency's public description of the groups, for whoever has to judge; it decides nothing.
/// </summary>
internal static class GroupIndications
{
    /// <summary>Field and value that speak, and for what; empty when nothing does.</summary>
    public static IReadOnlyList<(string Key, string Value, IncidentGroup For)> Of(IncidentNotice notice) =>
        [.. notice.Said.Select(s => (s.Key, s.Value, For: For(s.Key, s.Value))).Where(s => s.For is not null).Select(s => (s.Key, s.Value, For: s.For!.Value)).OrderByDescending(s => s.For)];

    private static IncidentGroup? For(string key, string value) => (key, value) switch
    {
        (NoticeForms.What, "theft" or "sale" or NoticeForms.Scam or "use") => IncidentGroup.One,
        (NoticeForms.What, "possession" or "loss" or "other" or IncidentNotice.NotKnown) => IncidentGroup.Two,
        (NoticeForms.What, "disposal" or "discovery" or "transport") => IncidentGroup.Three,
        ("suspected" or "charged", not ("0" or IncidentNotice.NotKnown)) => IncidentGroup.One,
        ("recovery", "none" or IncidentNotice.NotKnown) => IncidentGroup.Two,
        _ => null,
    };
}
