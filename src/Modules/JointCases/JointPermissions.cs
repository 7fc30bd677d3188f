namespace Cordon.Modules.JointCases;

/// <summary>The rows of the permission matrix that the pages of this module name.</summary>
internal static class JointPermissions
{
    public const string See = "joint-cases.see";

    /// <summary>Asked beside the others: joint cases on which one does not work.</summary>
    public const string SeeAll = "joint-cases.see-all";

    public const string Open = "joint-cases.open";

    /// <summary>Answers invitations, and leaves.</summary>
    public const string Answer = "joint-cases.answer";

    /// <summary>States, shares, takes tasks, proposes, votes.</summary>
    public const string Work = "joint-cases.work";

    /// <summary>What only the lead of a case does, and what only a lead is offered.</summary>
    public const string Lead = "joint-cases.lead";

    /// <summary>Brings persons of this node in and takes them off.</summary>
    public const string People = "joint-cases.people";

    /// <summary>Looks at what is wrong: alarms, what is held back, what was declined.</summary>
    public const string Settle = "joint-cases.settle";
}
