using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Sharing;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Cordon.Modules.JointCases.Wire;

namespace Cordon.Modules.JointCases.Keep;

/// <summary>
/// Does what a joint case asks of this node by itself: sends facts to those who should have them, takes back from those who are out, says whom this node hears, and puts on the desk what
/// waits. Each follows from what is recorded, so that it may be done again at any time, also after a crash, and comes to the same.
/// </summary>
internal sealed class JointKeeper(JointRecords records, FactWriter writer, IPartnerPost post, IPartnerRecall recall, IPartnerBook book, IIds ids, TimeProvider clock)
{
    /// <summary>One thing leads to another, and not to many.</summary>
    private const int MostTurns = 4;

    /// <summary>Ends a process in which nothing is left to do; nobody sees it.</summary>
    private const string Done = "joint-cases.done";

    /// <summary>The partners to which everything goes.</summary>
    public async Task<IReadOnlySet<string>> ReachedAsync(CancellationToken cancellation) => (await AgreedAsync(cancellation)).Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The partners to which everything goes, each with the level that is agreed.</summary>
    public async Task<IReadOnlyDictionary<string, int>> AgreedAsync(CancellationToken cancellation) => LevelRules.AgreedWith((await book.AllAsync(cancellation)).Where(p => p.Joined));

    /// <summary>Does all that one case asks for now.</summary>
    /// <returns>When it may ask for something although nothing happens; null when it will not.</returns>
    public async Task<Instant?> KeepAsync(string id, CancellationToken cancellation)
    {
        var reached = await AgreedAsync(cancellation);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            await using (var tables = records.Tables())
            {
                if (await JointDossier.ReadAsync(tables, id, records.Me, cancellation) is not { } one)
                    return null;
                var now = Instant.Now(clock);
                if (!JointPlan.Of(one, reached, now).AsksForAnything)
                    return JointWork.Next(one, now);
            }

            await DoAsync(id, reached, cancellation);
        }

        // It is looked at again at once.
        return Instant.Now(clock);
    }

    private async Task DoAsync(string id, IReadOnlyDictionary<string, int> reached, CancellationToken cancellation)
    {
        try
        {
            await records.InAsync(JointJournal.Keep, JointRecords.System, id, async open =>
            {
                // What is recorded now decides: the rounds, and whoever acts, may do this at the same time.
                if (await JointDossier.ReadAsync(open.Tables.Of<JointContext>(), id, records.Me, cancellation) is not { } one || JointPlan.Of(one, reached, open.Process.At) is not { AsksForAnything: true } plan)
                    throw new FaultException(new Fault(Done));
                await DoAsync(open, one, plan, cancellation);
            }, cancellation);
        }
        catch (FaultException done) when (done.Fault.Code == Done)
        {
            // Somebody else was faster.
        }
    }

    private async Task DoAsync(OpenProcess open, JointDossier one, JointPlan plan, CancellationToken cancellation)
    {
        foreach (var access in plan.Ended)
            await EndAccessAsync(open, one, access, cancellation);
        if (plan.Hears is { } hears)
            await writer.WriteAsync(open, one, new Hears(hears), Spoken.ByItself(one), cancellation);
        foreach (var (member, fact) in plan.Sends)
            await SendAsync(open, one, member, fact, cancellation);
        foreach (var put in plan.Puts)
            Append(open, one, put);
        foreach (var work in plan.Settles)
            Append(open, one, new WorkSettled(work, "over"));
    }

    private async Task EndAccessAsync(OpenProcess open, JointDossier one, AccessToEnd access, CancellationToken cancellation)
    {
        var taken = await recall.TakeOutAsync(open, access.Messages, cancellation);
        await recall.RecallAsync(open, access.Member, access.Releases, FactWriter.MarkingOf(one).Classification is null ? one.Case!.Title : one.Id, "", cancellation);
        Append(open, one, new JointAccessEnded(one.Id, access.Member, access.Since, access.Releases, taken));
    }

    private async Task SendAsync(OpenProcess open, JointDossier one, string member, HeldFact fact, CancellationToken cancellation)
    {
        var message = ids.Next().ToString("N");
        Append(open, one, new JointFactSent(one.Id, member, fact.Fact.Number, message));
        await post.QueueAsync(open, new OutgoingMessage(member, JointLetter.Kind, CaseName.OwnOf(one.Id), JointLetter.ToBytes(fact.Fact)) { Message = message }, cancellation);
    }

    private void Append(OpenProcess open, JointDossier one, object fact) => open.Append(JointRecords.StreamOf(one.Id), fact, records.OwnOf(one), JointRecords.RetentionOf(one.Id));
}

/// <summary>What a case asks of this node now.</summary>
internal sealed record JointPlan(IReadOnlyList<AccessToEnd> Ended, IReadOnlyList<string>? Hears, IReadOnlyList<(string Member, HeldFact Fact)> Sends, IReadOnlyList<WorkPut> Puts, IReadOnlyList<string> Settles)
{
    public bool AsksForAnything => Ended.Count + Sends.Count + Puts.Count + Settles.Count > 0 || Hears is not null;

    /// <summary>Pure.</summary>
    public static JointPlan Of(JointDossier one, IReadOnlyDictionary<string, int> agreed, Instant now)
    {
        var reached = agreed.Keys.ToHashSet(StringComparer.Ordinal);
        var work = JointWork.Of(one, now);
        var there = one.Work.ToDictionary(w => w.Work, w => w.Json);
        return new JointPlan(
            AccessToEnd.Of(one), OthersHeard(one, reached), FactsToSend.Of(one, agreed),
            [.. work.Where(w => there.GetValueOrDefault(w.Work) != CanonicalJson.TextOf(w))], [.. there.Keys.Except(work.Select(w => w.Work)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whom this node hears, where that is otherwise than it said last; null where it is not.</summary>
    private static IReadOnlyList<string>? OthersHeard(JointDossier one, IReadOnlySet<string> reached)
    {
        if (one is not { Case: { Ending: null } now, Standing: MemberStanding.Joined } || !now.IsJoined(one.Me) || one.Merged.Waiting.Any(f => f.Fact.Author == one.Me))
            return null;
        var heard = JointHearing.Heard(now, one.Me, reached);
        var said = now.Members[one.Me].Hears.Where(n => now.StandingOf(n) is MemberStanding.Joined or MemberStanding.Invited);
        return heard.ToHashSet().SetEquals(said) ? null : heard;
    }
}
