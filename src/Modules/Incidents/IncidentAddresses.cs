namespace Cordon.Modules.Incidents;

/// <summary>Where the pages of this module are.</summary>
internal static class IncidentAddresses
{
    public const string Incidents = "/incidents";
    public const string New = "/incidents/new";
    public const string Contact = "/incidents/contact";
    public const string Document = "/incidents/{id}/revisions/{revision:int}/document.json";

    public static string Of(string id) => $"{Incidents}/{id}";

    /// <param name="material">The material, as it stands in forms; null when it is to be asked for.</param>
    /// <param name="from">The record it is drafted from: <c>alarm:7f3c</c>; null when from none.</param>
    public static string NewOf(string? material, string? from) =>
        New + (material, from) switch { (null, null) => "", (null, _) => $"?from={Uri.EscapeDataString(from)}", (_, null) => $"?material={material}", _ => $"?material={material}&from={Uri.EscapeDataString(from)}" };

    /// <param name="id">The incident.</param>
    /// <param name="material">Another material than the notice has; null for the same.</param>
    public static string Revise(string id, string? material = null) => $"{Of(id)}/revise{(material is null ? "" : $"?material={material}")}";

    public static string Files(string id) => $"{Of(id)}/files";

    public static string File(string id, string sha256) => $"{Files(id)}/{sha256}";

    public static string Group(string id) => $"{Of(id)}/group";

    public static string Confirm(string id) => $"{Of(id)}/confirm";

    public static string HandOver(string id) => $"{Of(id)}/hand-over";

    public static string Answer(string id) => $"{Of(id)}/answer";

    public static string Link(string id) => $"{Of(id)}/link";

    public static string Print(string id, int revision) => $"{Of(id)}/revisions/{revision}";

    public static string Json(string id, int revision) => $"{Print(id, revision)}/document.json";
}
