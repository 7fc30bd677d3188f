using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Modules.Hits.Life;

/// <summary>What persons can do with a hit: each act asks the rules and gives the fact to be recorded. Pure.</summary>
internal static class HitActs
{
    public static HitDecided Decide(Hit hit, string person, Verdict verdict, IReadOnlyCollection<string>? reasons, string? text, HitPolicy policy, Instant now)
    {
        HitRules.OnlyWhatWaitsForADecisionIsDecided(hit);
        HitRules.NobodyDecidesBeforeTheListingIsKnown(hit);
        var (chosen, said) = HitRules.ItIsReasoned(verdict, reasons, text);
        var proposed = verdict == Verdict.FalseMatch && policy.SecondPerson;
        return new HitDecided(hit.Id, verdict, chosen, said, person, proposed, verdict == Verdict.FalseMatch && !proposed ? HitRules.ItsTimeLiesAhead(now, policy.FalseMatchLasts) : null);
    }

    public static HitConfirmed Confirm(Hit hit, string person, string? text, HitPolicy policy, Instant now)
    {
        HitRules.OnlyAProposalIsConfirmedOrReturned(hit);
        HitRules.WhoProposedDoesNotConfirm(hit, person);
        return new HitConfirmed(hit.Id, person, HitRules.Said(text), HitRules.ItsTimeLiesAhead(now, policy.FalseMatchLasts));
    }

    public static HitReturned Return(Hit hit, string person, string? text)
    {
        HitRules.OnlyAProposalIsConfirmedOrReturned(hit);
        HitRules.WhoProposedDoesNotConfirm(hit, person);
        return new HitReturned(hit.Id, person, HitRules.ItSaysWhy(text));
    }

    public static HitUndone Undo(Hit hit, string person, string? text)
    {
        HitRules.OnlyWhatWasDecidedIsTakenBack(hit);
        return new HitUndone(hit.Id, person, HitRules.ItSaysWhy(text));
    }
}

/// <summary>What an authority sets about hits.</summary>
public sealed record HitPolicy
{
    /// <summary>Whether a false match takes effect only when a second person confirms it.</summary>
    public bool SecondPerson { get; init; } = true;

    /// <summary>How long a hit may wait for its next step before it is overdue.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a false match is remembered.</summary>
    public TimeSpan FalseMatchLasts { get; init; } = TimeSpan.FromDays(365);
}
