namespace Cordon.Modules.JointCases.Merging;

/// <summary>What a fact does to a case: it changes it, or has no effect for a reason that is shown with it.</summary>
internal sealed record Effect
{
    private Effect()
    {
    }

    /// <summary>The case after it; null when it has no effect.</summary>
    public JointCase? After { get; private init; }

    /// <summary>Why it has none; null when it has one.</summary>
    public NoEffect? Why { get; private init; }

    public static Effect Of(JointCase after) => new() { After = after };

    public static Effect None(string code, string who = "") => new() { Why = new NoEffect(code, who) };
}

/// <summary>Why a fact has no effect.</summary>
/// <param name="Code">Last part of the key of a text, and of the code of a fault.</param>
/// <param name="Who">The member that the reason names; empty when it names none.</param>
public sealed record NoEffect(string Code, string Who)
{
    /// <summary>Every reason there is.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "doubled", "not-open-yet", "opened-before", "not-the-opener", "closed", "never-invited", "invitation-not-accepted", "has-declined", "has-left", "was-excluded", "not-lead", "invited-before", "answered-before",
        "task-unknown", "task-there", "task-owner", "task-others", "task-taken", "task-ended", "proposal-unknown", "proposal-there", "vote-over", "own-exclusion", "vote-not-carried", "offer-there", "offer-lapsed", "lead-itself",
        "not-a-member", "itself", "not-ended",
    ];
}
