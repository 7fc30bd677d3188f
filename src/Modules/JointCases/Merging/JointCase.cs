using System.Collections.Immutable;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>A joint case as its facts make it. It says nothing of the node that holds it: the same facts make the same case everywhere.</summary>
public sealed record JointCase
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Purpose { get; init; }

    public required string Gateway { get; init; }

    public required string Opener { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>Who leads; null when the last member has left.</summary>
    public required string? Lead { get; init; }

    /// <summary>Everybody who was ever invited, by node.</summary>
    public ImmutableSortedDictionary<string, JointMember> Members { get; init; } = Empty<JointMember>();

    public ImmutableSortedDictionary<string, JointTask> Tasks { get; init; } = Empty<JointTask>();

    public ImmutableSortedDictionary<string, JointProposal> Proposals { get; init; } = Empty<JointProposal>();

    /// <summary>Offers of the lead that stand.</summary>
    public ImmutableSortedDictionary<string, LeadOffer> Offers { get; init; } = Empty<LeadOffer>();

    public ImmutableList<SharedRelease> Releases { get; init; } = [];

    /// <summary>How it ended; null as long as it is open.</summary>
    public JointEnding? Ending { get; init; }

    /// <summary>How it was opened again the last time; null when it never was.</summary>
    public JointReopening? Reopening { get; init; }

    /// <summary>What each member thinks of it, by node; the latest.</summary>
    public ImmutableSortedDictionary<string, JointOpinion> Views { get; init; } = Empty<JointOpinion>();

    public MemberStanding? StandingOf(string node) => Members.TryGetValue(node, out var member) ? member.Standing : null;

    public bool IsJoined(string node) => StandingOf(node) == MemberStanding.Joined;

    /// <summary>Those who take part, by node.</summary>
    public IEnumerable<JointMember> Joined() => Members.Values.Where(m => m.Standing == MemberStanding.Joined);

    public JointCase With(JointMember member) => this with { Members = Members.SetItem(member.Node, member) };

    public JointCase With(JointTask task) => this with { Tasks = Tasks.SetItem(task.Id, task) };

    public JointCase With(JointProposal proposal) => this with { Proposals = Proposals.SetItem(proposal.Id, proposal) };

    private static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

/// <summary>How a case ended.</summary>
public sealed record JointEnding(JointOutcome Outcome, string Text, string By, Instant At);

/// <summary>A case that was over was opened again.</summary>
/// <param name="Text">Why.</param>
/// <param name="By">By which node.</param>
/// <param name="At">When, by its clock.</param>
/// <param name="Outcome">How it had ended before.</param>
/// <param name="EndedAt">When it had.</param>
public sealed record JointReopening(string Text, string By, Instant At, JointOutcome Outcome, Instant EndedAt);

/// <summary>What a member thinks of a case.</summary>
public sealed record JointOpinion(bool Agrees, string Text, Instant At);

/// <summary>A release that its author put into the case.</summary>
public sealed record SharedRelease(string Author, string Release, IReadOnlyList<string> Recipients, Instant At);

/// <summary>The lead is offered to a member.</summary>
public sealed record LeadOffer(string Id, string To, Instant At);
