using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>
/// Asks again, with each new set of a partner, what persons asked to be kept asked: once a set. It ends by itself when its day has come, its record is closed, or nobody lets this node ask any more.
/// What it uses of the limits of a partner is half of what this node allows others, so that persons who ask are not kept waiting by it.
/// </summary>
internal sealed class AgainRounds(MatchingRecords records, Asking asking, IPartnerBook book, IEnumerable<IMatchable> sources, MatchingPolicy policy, IIds ids)
{
    private const int AtOnce = 500;

    public async Task RoundAsync(CancellationToken cancellation)
    {
        List<Question> kept;
        await using (var tables = records.Tables())
            kept = (await tables.Questions.AsNoTracking().Where(q => q.Kept).OrderBy(q => q.At).Take(AtOnce).ToListAsync(cancellation)).ConvertAll(q => MatchingProjection.Read<Question>(q.Json));
        if (kept.Count == 0)
            return;
        var partners = await book.AllAsync(cancellation);
        foreach (var question in kept)
        {
            if (await WhyOverAsync(question, partners, cancellation) is { } why)
                await EndAsync(question, why, cancellation);
            else
                await AskAsync(question, partners, cancellation);
        }
    }

    private async Task<AskingEnd?> WhyOverAsync(Question question, IReadOnlyList<PartnerContact> partners, CancellationToken cancellation)
    {
        if (question.Keeping!.Until <= records.Now)
            return AskingEnd.Over;
        if (question.Record?.Split(':', 2) is [var kind, var id] && !(sources.FirstOrDefault(s => s.Kind == kind) is { } source && await source.IsOpenAsync(id, cancellation)))
            return AskingEnd.RecordClosed;
        return question.Parts.Any(p => !question.Keeping.Gone.Contains(p.Partner) && partners.Any(k => k.Partner == p.Partner)) ? null : AskingEnd.NobodyLetsAsk;
    }

    private Task EndAsync(Question question, AskingEnd why, CancellationToken cancellation) => InAsync(question, MatchingJournal.AskingOver, (open, now) =>
    {
        MatchingRecords.Append(open, now, new MatchAskingEnded(now.Id, why, "", ""), now.Handling);
        return Task.CompletedTask;
    }, cancellation);

    private async Task AskAsync(Question question, IReadOnlyList<PartnerContact> partners, CancellationToken cancellation)
    {
        List<PartnerContact> due;
        await using (var tables = records.Tables())
            due = await DueAsync(tables, question, partners, cancellation);
        if (due.Count == 0)
            return;
        await InAsync(question, MatchingJournal.AskAgain, async (open, now) =>
        {
            // What is recorded meanwhile, by this round among others, counts.
            if (await DueAsync(open.Tables.Of<MatchingContext>(), now, due, cancellation) is not { Count: > 0 } still)
                throw new FaultException(new Fault("matching.changed"));
            var put = new MatchQuestionPut(ids.Next().ToString("N"), now.Purpose, now.Identifier, now.LegalBasis, now.Text, [], open.Process.At + policy.Clock, now.Person, now.Record, now.Others, now.Id);
            await asking.PutAsync(open, put, still, cancellation);
        }, cancellation);
    }

    /// <summary>Partners with a set that was not asked about, which can be asked now.</summary>
    private async Task<List<PartnerContact>> DueAsync(MatchingContext tables, Question question, IReadOnlyList<PartnerContact> partners, CancellationToken cancellation)
    {
        var due = new List<PartnerContact>();
        foreach (var partner in partners.Where(p => p.Joined && question.Part(p.Partner) is not null))
        {
            var row = await tables.TheirSets.AsNoTracking().Where(s => s.Partner == partner.Partner && s.Purpose == (int)question.Purpose).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
            if (row is not null && MatchingProjection.Read<SetCommitment>(row.Json) is { Form: CanonicalForms.Version } set && question.Identifiers.Any(i => set.Kinds.Contains(i.Kind)) && question.Keeping!.Needs(partner.Partner, set.Number, records.Now)
                && await HasRoomAsync(tables, partner.Partner, question, cancellation))
                due.Add(partner);
        }

        return due;
    }

    private async Task<bool> HasRoomAsync(MatchingContext tables, string partner, Question question, CancellationToken cancellation)
    {
        var (now, day) = (records.Now, (records.Now + TimeSpan.FromDays(-1)).UnixMicroseconds);
        var asked = (await tables.Questions.AsNoTracking().Where(q => q.At > day).Select(q => q.Json).ToListAsync(cancellation)).ConvertAll(MatchingProjection.Read<Question>)
            .Where(q => q.Purpose == question.Purpose).Select(q => (q.At, Size: q.Part(partner)?.Size ?? 0)).ToList();
        var size = QuestionSize.For(AskedForms.Of(question.Identifiers).Count) ?? QuestionSize.Large;
        return asked.Sum(a => a.Size) + size <= Math.Max(size, policy.ADay / 2) && asked.Where(a => a.At + TimeSpan.FromMinutes(1) > now).Sum(a => a.Size) + size <= Math.Max(size, policy.AMinute / 2);
    }

    /// <summary>Does something with a question that is still kept asked.</summary>
    private async Task InAsync(Question question, string process, Func<OpenProcess, Question, Task> act, CancellationToken cancellation)
    {
        try
        {
            await records.InAsync(MatchingRecords.Words(process, MatchingRecords.System, question.LegalBasis) with { About = MatchingRecords.RetentionOf(question.Id) }, async open =>
            {
                var now = await MatchingRecords.QuestionAsync(open, question.Id, cancellation);
                await (now?.Keeping is { Why: null } ? act(open, now) : throw new FaultException(new Fault("matching.changed")));
            }, cancellation);
        }
        catch (FaultException changed) when (changed.Fault.Code == "matching.changed")
        {
            // Meanwhile it was withdrawn or erased, or there is no room any more: the next round sees it as it is.
        }
    }
}
