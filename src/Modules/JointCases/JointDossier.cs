using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Listing;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases;

/// <summary>All that this node holds of a joint case.</summary>
internal sealed record JointDossier
{
    public required string Id { get; init; }

    /// <summary>This node.</summary>
    public required string Me { get; init; }

    public required IReadOnlyList<FactRow> Rows { get; init; }

    public required MergedCase Merged { get; init; }

    /// <summary>Who of this node works on it, the longest first.</summary>
    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<SentRow> Sent { get; init; }

    public required IReadOnlyList<ExitRow> Exits { get; init; }

    public required IReadOnlyList<AlarmRow> Alarms { get; init; }

    public required IReadOnlyList<WorkRow> Work { get; init; }

    public JointCase? Case => Merged.Case;

    /// <summary>How high the highest of its facts is classified; null when none is.</summary>
    public Classification? Highest => Rows.Select(r => JointFacts.HandlingOf(r).Classification).Where(c => c.Level > 0).MaxBy(c => c.Level);

    /// <summary>The case as a reader sees it: of facts that they may not read stands that they are there and what follows from them, and nothing of what they say.</summary>
    public JointDossier AsSeenBy(JointReader who)
    {
        var closed = Rows.Where(r => !who.MaySee(r)).Select(r => r.Digest).ToHashSet();
        if (closed.Count == 0)
            return this;
        var merged = JointMerge.Of(Rows.Where(r => !r.Held).Select(JointFacts.Held).Select(f => closed.Contains(f.Digest) ? ClosedFacts.Of(f) : f));
        return this with { Merged = merged with { Case = merged.Case is { } now ? now with { Releases = now.Releases.RemoveAll(r => r.Release == ClosedFacts.Words) } : null } };
    }

    /// <summary>The facts of this node, in their order.</summary>
    public IEnumerable<HeldFact> Own => Rows.Where(r => r.Author == Me).OrderBy(r => r.Number).Select(JointFacts.Held);

    public long LastOwn => Rows.Where(r => r.Author == Me).Select(r => r.Number).DefaultIfEmpty().Max();

    /// <summary>What this node is in the case: also by an invitation, or the end of its part, whose place in the case is not known yet, since what came before it has not come.</summary>
    public MemberStanding? Standing => Ended() ?? Case?.StandingOf(Me) switch
    {
        null or MemberStanding.Declined or MemberStanding.Left or MemberStanding.Excluded when Invitation is not null => MemberStanding.Invited,
        var standing => standing,
    };

    /// <summary>An invitation of this node that waits for what came before it, and has not been answered since; null when there is none.</summary>
    public HeldFact? Invitation =>
        Merged.Waiting.FirstOrDefault(f => f.Fact.Act is Invites invites && invites.Member == Me && !Own.Any(o => o.Fact.Act is Accepts or Declines && o.Fact.Seen.TryGetValue(f.Fact.Author, out var seen) && seen.Number >= f.Fact.Number));

    /// <summary>Until when this node is to answer; null when it is not asked.</summary>
    public Instant? AnswerBy => Standing != MemberStanding.Invited ? null : Invitation?.Fact.Act is Invites invites ? invites.AnswerBy : Case!.Members[Me].AnswerBy;

    /// <summary>How many facts of each partner are held back.</summary>
    public IReadOnlyDictionary<string, int> Held => Rows.Where(r => r.Held).GroupBy(r => r.Author).ToDictionary(g => g.Key, g => g.Count());

    public static async Task<JointDossier?> ReadAsync(JointContext tables, string id, string me, CancellationToken cancellation)
    {
        var rows = await JointFacts.OfAsync(tables, id, cancellation);
        return rows.Count == 0 ? null : new JointDossier
        {
            Id = id, Me = me, Rows = rows, Merged = JointFacts.Merge(rows),
            People = await tables.People.AsNoTracking().Where(p => p.Case == id).OrderBy(p => p.At).ThenBy(p => p.Person).Select(p => p.Person).ToListAsync(cancellation),
            Sent = await tables.Sent.AsNoTracking().Where(s => s.Case == id).OrderBy(s => s.Member).ThenBy(s => s.Number).ToListAsync(cancellation),
            Exits = await tables.Exits.AsNoTracking().Where(e => e.Case == id).ToListAsync(cancellation),
            Alarms = await tables.Alarms.AsNoTracking().Where(a => a.Case == id).ToListAsync(cancellation),
            Work = await tables.Work.AsNoTracking().Where(w => w.Case == id).ToListAsync(cancellation),
        };
    }

    /// <summary>That this node is out, where that waits for what did not come any more: it left before it had everything, or whoever leads, or was to lead, excluded it.</summary>
    private MemberStanding? Ended()
    {
        if (Invitation is not null)
            return null;
        if (Merged.Waiting.LastOrDefault(f => f.Fact.Author == Me)?.Fact.Act is Leaves)
            return MemberStanding.Left;
        return Merged.Waiting.Any(f => f.Fact.Act is Excludes excludes && excludes.Member == Me && MayLead(f.Fact.Author)) ? MemberStanding.Excluded : null;
    }

    private bool MayLead(string node) => Case is { } now && (now.Lead == node || now.Offers.Values.Any(o => o.To == node));
}
