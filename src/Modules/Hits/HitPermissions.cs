namespace Cordon.Modules.Hits;

/// <summary>The rows of the permission matrix that the doors and pages of this module name.</summary>
internal static class HitPermissions
{
    public const string See = "hits.see";
    public const string Decide = "hits.decide";
    public const string Confirm = "hits.confirm";

    /// <summary>Of Screening: what would change an answer.</summary>
    public const string WhatIf = "screening.what-if";

    /// <summary>Of Screening: the receipt of an answer.</summary>
    public const string Receipt = "screening.receipt";
}
