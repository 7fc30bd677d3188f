namespace Cordon.Node.Doors;

/// <summary>The rows of the permission matrix that the node's own doors and pages name.</summary>
internal static class NodePermissions
{
    public const string Overview = "overview.see";
    public const string Log = "log.see";
    public const string Search = "search.use";
    public const string StartSample = "sample.start";
    public const string SeeApi = "api.see";
}
