namespace Cordon.Modules.JointCases.Merging;

/// <summary>The rules of who may do anything in a case. Each gives null when it holds, and otherwise what has no effect and why.</summary>
internal static class MemberRules
{
    public static Effect? OnlyMembersAct(JointCase now, string author) => now.StandingOf(author) switch
    {
        MemberStanding.Joined => null,
        MemberStanding.Invited => Effect.None("invitation-not-accepted"),
        MemberStanding.Declined => Effect.None("has-declined"),
        MemberStanding.Left => Effect.None("has-left"),
        MemberStanding.Excluded => Effect.None("was-excluded"),
        _ => Effect.None("never-invited"),
    };

    public static Effect? NothingChangesAfterTheEnd(JointCase now) => now.Ending is null ? null : Effect.None("closed");

    /// <summary>So that of two who open a case again at once the second does nothing, and none opens what nobody had ended.</summary>
    public static Effect? OnlyACaseThatIsOverIsOpenedAgain(JointCase now) => now.Ending is not null ? null : Effect.None("not-ended");

    public static Effect? OnlyTheLeadDecides(JointCase now, string author) => now.Lead == author ? null : Effect.None("not-lead", now.Lead ?? "");

    /// <summary>Whoever has left, declined or was excluded may be invited again.</summary>
    public static Effect? NobodyIsInvitedTwice(JointCase now, string member) =>
        now.StandingOf(member) is MemberStanding.Invited or MemberStanding.Joined ? Effect.None("invited-before", member) : null;

    public static Effect? OnlyAnInvitationIsAnswered(JointCase now, string author) => now.StandingOf(author) switch
    {
        MemberStanding.Invited => null,
        null => Effect.None("never-invited"),
        _ => Effect.None("answered-before"),
    };

    public static Effect? OnlyAMemberIsNamed(JointCase now, string member) => now.IsJoined(member) ? null : Effect.None("not-a-member", member);

    public static Effect? OnlyWhoIsInTheCaseIsExcluded(JointCase now, string member) =>
        now.StandingOf(member) is MemberStanding.Joined or MemberStanding.Invited ? null : Effect.None("not-a-member", member);

    public static Effect? NobodyExcludesItself(string author, string member) => author == member ? Effect.None("itself") : null;
}
