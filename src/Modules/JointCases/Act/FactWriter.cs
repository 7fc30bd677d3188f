using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Cordon.Modules.JointCases.Wire;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Act;

/// <summary>Writes facts of this node: each with its number and what was seen before it, and none that the rules of the case would not let have effect.</summary>
internal sealed class FactWriter(JointRecords records, JointPolicy policy)
{
    /// <summary>The first fact of a new case.</summary>
    public Task OpenAsync(OpenProcess open, string id, Opens act, Spoken spoken, CancellationToken cancellation) =>
        RecordAsync(open, new JointFact(id, records.Me, 1, new Dictionary<string, FactPoint>(), open.Process.At, spoken.By, spoken.Tlp, spoken.Use, act, spoken.Classification), spoken, cancellation);

    /// <summary>A further fact.</summary>
    /// <exception cref="FaultException"><c>joint-cases.rule.…</c>: it would have no effect, and why; <c>joint-cases.flood</c>; what <see cref="FactWords"/> refuses</exception>
    public Task WriteAsync(OpenProcess open, JointDossier one, JointAct act, Spoken spoken, CancellationToken cancellation)
    {
        var fact = new JointFact(one.Id, records.Me, one.LastOwn + 1, Seen(one, act), open.Process.At, spoken.By, spoken.Tlp, spoken.Use, act, spoken.Classification);
        ItHasAnEffect(one, fact);
        return RecordAsync(open, fact, spoken, cancellation);
    }

    /// <summary>How the case as a whole is marked.</summary>
    public static (Tlp Tlp, PermittedUse Use, Classification? Classification) MarkingOf(JointDossier one)
    {
        var opened = one.Rows.Select(r => JointFacts.Held(r).Fact).FirstOrDefault(f => f.Act is Opens && f.Author == CaseName.OpenerOf(f.Case));
        return opened is null ? (Tlp.AmberStrict, PermittedUse.Intelligence, null) : (opened.Tlp, opened.Use, opened.Classification);
    }

    /// <summary>What this node has before it. An answer to an invitation points to it also where what came before the invitation has not come.</summary>
    private static Dictionary<string, FactPoint> Seen(JointDossier one, JointAct act)
    {
        var seen = new Dictionary<string, FactPoint>(one.Merged.Seen());
        if (act is Accepts or Declines && one.Invitation is { } invitation)
            seen[invitation.Fact.Author] = invitation.Point;
        if (one.Own.LastOrDefault() is { } last)
            seen[one.Me] = last.Point;
        return seen;
    }

    private static void ItHasAnEffect(JointDossier one, JointFact fact)
    {
        var held = HeldFact.Of(fact);
        var after = JointMerge.Of([.. one.Rows.Where(r => !r.Held).Select(JointFacts.Held), held]);
        if (after.Timeline.FirstOrDefault(f => f.Held.Digest == held.Digest)?.Why is { } why)
            throw new FaultException(Fault.Of($"joint-cases.rule.{why.Code}", "", ("who", why.Who)));
        if (after.Waiting.Any(f => f.Digest == held.Digest) && fact.Act is not (Accepts or Declines or Leaves))
            throw new FaultException(new Fault("joint-cases.waiting"));
    }

    private async Task RecordAsync(OpenProcess open, JointFact fact, Spoken spoken, CancellationToken cancellation)
    {
        FactWords.Check(fact.Act, fact.At);
        var day = Instant.OfUtcDay(fact.At.UtcDay).UnixMicroseconds;
        // What the node says by itself is little, and nothing else may wait for it.
        if (spoken.Person.Length > 0 && await open.Tables.Of<JointContext>().Facts.CountAsync(f => f.Author == fact.Author && f.At >= day, cancellation) >= policy.FactsADay)
            throw new FaultException(Fault.Of("joint-cases.flood", "", ("most", policy.FactsADay)));
        open.Append(JointRecords.StreamOf(fact.Case), new JointFactAuthored(fact, spoken.Person), JointMessage.HandlingOf(fact, records.Me, records.Own), JointRecords.RetentionOf(fact.Case));
    }
}

/// <summary>Who speaks, and how far it may go.</summary>
/// <param name="Person">Who here; empty when the node does it by itself.</param>
/// <param name="By">What of that the others are told.</param>
/// <param name="Tlp">How far it may travel.</param>
/// <param name="Use">The furthest use.</param>
/// <param name="Classification">How high it is classified; null when it is not.</param>
internal sealed record Spoken(string Person, string By, Tlp Tlp, PermittedUse Use, Classification? Classification)
{
    /// <summary>The node itself, marked as the case is.</summary>
    public static Spoken ByItself(JointDossier one)
    {
        var (tlp, use, classification) = FactWriter.MarkingOf(one);
        return new Spoken("", "", tlp, use, classification);
    }
}
