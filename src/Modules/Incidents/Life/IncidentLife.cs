using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Life;

/// <summary>What a fact makes of an incident. Pure: rules are asked before a fact is recorded, and what is recorded is taken as it is.</summary>
internal static class IncidentLife
{
    /// <summary>The facts that tell the life of an incident.</summary>
    public static IReadOnlyList<Type> Facts { get; } =
    [
        typeof(IncidentDrafted), typeof(IncidentRevised), typeof(IncidentGroupRaised), typeof(IncidentLoweringProposed), typeof(IncidentLoweringConfirmed), typeof(IncidentLoweringReturned),
        typeof(IncidentHandedOver), typeof(IncidentContactAnswered), typeof(IncidentRecordLinked),
    ];

    /// <summary>The incident after a fact; null when there is none to which it could be said, since it was erased.</summary>
    public static Incident? After(Incident? known, object fact, Instant at, Handling handling)
    {
        if (known is null)
            return fact is IncidentDrafted drafted ? Drafted(drafted, at, handling) : null;
        return Changed(known, fact, at) with { Acts = known.Acts + 1, ChangedAt = at };
    }

    private static Incident Drafted(IncidentDrafted f, Instant at, Handling handling) => new()
    {
        Id = f.Incident, Handling = handling, Acts = 1, ChangedAt = at, Revisions = [new IncidentRevision(1, f.Notice, f.Group, f.Grounds, f.Person, "", at, f.Person, f.HandOverBy)],
    };

    private static Incident Changed(Incident now, object fact, Instant at) => fact switch
    {
        IncidentRevised f => now with { Revisions = [.. now.Revisions, now.Latest with { Number = f.Revision, Notice = f.Notice, Text = f.Text, At = at, Person = f.Person, HandOverBy = f.HandOverBy }] },
        IncidentGroupRaised f => now with
        {
            Proposal = null, Revisions = [.. now.Revisions, new IncidentRevision(f.Revision, now.Latest.Notice, f.Group, f.Grounds, f.Person, f.Grounds, at, f.Person, f.HandOverBy)],
        },
        IncidentLoweringProposed f => now with { Proposal = new ProposedLowering(f.To, f.Grounds, f.Person, at) },
        IncidentLoweringConfirmed f when now.Proposal is { } proposal => now with
        {
            Proposal = null,
            Revisions = [.. now.Revisions, new IncidentRevision(f.Revision, now.Latest.Notice, proposal.To, proposal.Grounds, proposal.Person, f.Text, at, f.Person, f.HandOverBy, f.Person)],
        },
        IncidentLoweringReturned => now with { Proposal = null },
        IncidentHandedOver f => now with { HandOvers = [.. now.HandOvers, new HandOver(f.Revision, f.Digest, f.To, f.Way, f.At, f.Person)] },
        IncidentContactAnswered f => now with { HandOvers = Answered(now.HandOvers, f) },
        IncidentRecordLinked f => now with { Records = [.. now.Records, new HeldRecord(f.Kind, f.Record, f.Text, f.Person, at)] },
        _ => now,
    };

    private static List<HandOver> Answered(IReadOnlyList<HandOver> known, IncidentContactAnswered f)
    {
        var after = known.ToList();
        var last = after.FindLastIndex(h => h.Revision == f.Revision);
        if (last >= 0)
            after[last] = after[last] with { Answer = new ContactAnswer(f.Submitted, f.Day, f.Reference, f.Text, f.Person) };
        return after;
    }
}
