namespace Cordon.Modules.Incidents;

/// <summary>The rows of the permission matrix that the pages of this module name.</summary>
internal static class IncidentPermissions
{
    public const string See = "incidents.see";

    /// <summary>Drafts and revises notices, raises groups, proposes to lower them.</summary>
    public const string Draft = "incidents.draft";

    /// <summary>Confirms as a second person that a group is lowered or a notice withdrawn.</summary>
    public const string Confirm = "incidents.confirm";

    /// <summary>Records what was handed to the point of contact, and what it answered.</summary>
    public const string HandOver = "incidents.hand-over";

    /// <summary>Names the State's point of contact.</summary>
    public const string Contact = "incidents.contact";
}
