using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Modules.PrivateMatching.Wire;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>What this node does with the questions of partners: answers or declines them in the order in which they came, and gives the buckets of those it answered.</summary>
internal sealed class AnswerRounds(MatchingRecords records, IPartnerPost post, IPartnerBook book, SetShelf shelf, MatchingPolicy policy, IRandomness randomness)
{
    private const int AtOnce = 100;
    private const string Quota = "matching.quota";

    public async Task RoundAsync(CancellationToken cancellation)
    {
        List<Asked> open;
        await using (var tables = records.Tables())
        {
            var rows = await tables.Asked.AsNoTracking().Where(a => a.State == (int)AskedState.Came || a.State == (int)AskedState.BucketsAsked).OrderBy(a => a.At).ThenBy(a => a.Id).Take(AtOnce).ToListAsync(cancellation);
            open = rows.ConvertAll(r => MatchingProjection.Read<Asked>(r.Json));
        }

        if (open.Count == 0)
            return;
        var joined = (await book.AllAsync(cancellation)).Where(p => p.Joined).Select(p => p.Partner).ToHashSet();
        ExceptionDispatchInfo? unreadable = null;
        foreach (var asked in open.Where(a => joined.Contains(a.Partner)))
        {
            try
            {
                // One round at a time looks at them, and nothing else changes them while they wait.
                await (asked.State == AskedState.Came
                    ? records.InAsync(MatchingRecords.Words(MatchingJournal.Answer, MatchingRecords.System), process => AnswerAsync(process, asked, cancellation), cancellation)
                    : records.InAsync(MatchingRecords.Words(MatchingJournal.GiveBuckets, MatchingRecords.System), process => GiveAsync(process, asked, cancellation), cancellation));
            }
            catch (Exception one) when (one is not OperationCanceledException)
            {
                // A set that cannot be read keeps nobody else waiting; the round says so at its end, and tries again.
                unreadable ??= ExceptionDispatchInfo.Capture(one);
            }
        }

        unreadable?.Throw();
    }

    private async Task AnswerAsync(OpenProcess open, Asked asked, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<MatchingContext>();
        var since = (records.Now + -AskedLimits.Week).UnixMicroseconds;
        var week = (await tables.Asked.AsNoTracking().Where(a => a.Partner == asked.Partner && a.Purpose == (int)asked.Purpose && a.At > since && a.State != (int)AskedState.Came).Select(a => new { a.At, a.Cost, a.Code }).ToListAsync(cancellation))
            .ConvertAll(a => new AskedTime(new Instant(a.At), a.Cost, a.Code == Quota));
        var opening = await tables.Openings.FindAsync([asked.Partner, (int)asked.Purpose], cancellation) is { } row ? MatchingProjection.Read<Opening>(row.Json) : null;
        var limits = opening?.Limits(policy) ?? policy;
        // What is not open is neither confirmed nor denied, whether there is anything or not.
        var code = opening is null ? "matching.neither" : await WhyNotAsync(tables, asked, week, limits, cancellation);
        OprfAnswer? answer = null;
        if (code is null)
        {
            using var holder = await shelf.HolderAsync(tables, asked.Partner, asked.Purpose, asked.Set, cancellation);
            answer = TryAnswer(holder, asked, ref code);
        }

        Append(open, asked, answer is null
            ? new MatchQuestionDeclined(asked.Id, asked.Partner, code!)
            : new MatchQuestionAnswered(asked.Id, asked.Partner, Convert.ToHexStringLower(SHA256.HashData([.. asked.Elements.SelectMany(Convert.FromBase64String)])), asked.Count));
        var body = answer is null ? AnswerBody.Refusal(asked, code!) : AnswerBody.Of(asked, answer);
        await post.QueueAsync(open, new OutgoingMessage(asked.Partner, AnswerBody.Kind, asked.Theirs, body.ToBytes()), cancellation);
        await AlarmAsync(open, asked, [.. week, new AskedTime(asked.At, asked.Cost, code == Quota)], limits, cancellation);
    }

    /// <summary>Why a question that may be asked is declined; null when it is answered.</summary>
    private async Task<string?> WhyNotAsync(MatchingContext tables, Asked asked, IReadOnlyCollection<AskedTime> week, MatchingPolicy limits, CancellationToken cancellation)
    {
        if (asked.Form != CanonicalForms.Version)
            return "matching.form";
        if (await SetShelf.WhyNotAsync(tables, asked.Partner, asked.Purpose, asked.Set, records.Now, cancellation) is { } gone)
            return gone;
        return AskedLimits.Allow(week, asked.Cost, records.Now, limits) ? null : Quota;
    }

    private OprfAnswer? TryAnswer(OprfHolder holder, Asked asked, ref string? code)
    {
        try
        {
            return holder.Answer([.. asked.Elements.Select(Convert.FromBase64String)], randomness);
        }
        catch (FaultException wrong) when (wrong.Fault.Code == "oblivious.element")
        {
            code = "matching.elements";
            return null;
        }
    }

    private async Task GiveAsync(OpenProcess open, Asked asked, CancellationToken cancellation)
    {
        TagSet set;
        try
        {
            set = await shelf.LoadAsync(open.Tables.Of<MatchingContext>(), asked.Partner, asked.Purpose, asked.Set, cancellation);
        }
        catch (FaultException late) when (late.Fault.Code == "matching.cleared")
        {
            // Whoever asks for buckets so late is told, instead of waiting for ever.
            Append(open, asked, new MatchQuestionDeclined(asked.Id, asked.Partner, late.Fault.Code));
            await post.QueueAsync(open, new OutgoingMessage(asked.Partner, AnswerBody.Kind, asked.Theirs, AnswerBody.Refusal(asked, late.Fault.Code).ToBytes()), cancellation);
            return;
        }

        Append(open, asked, new MatchBucketsGiven(asked.Id, asked.Partner, asked.Prefixes.Count));
        foreach (var prefix in asked.Prefixes)
        {
            var body = new BucketBody { Format = BucketBody.Version, Question = asked.Theirs, Prefix = prefix, Entries = Convert.ToBase64String(set.Bucket(prefix).Span), Path = [.. set.Path(prefix).Path.Select(d => d.ToBase64())] };
            await post.QueueAsync(open, new OutgoingMessage(asked.Partner, BucketBody.Kind, asked.Theirs, body.ToBytes()), cancellation);
        }
    }

    /// <summary>Says once a day what a partner's questions look like.</summary>
    private async Task AlarmAsync(OpenProcess open, Asked asked, IReadOnlyCollection<AskedTime> week, MatchingPolicy limits, CancellationToken cancellation)
    {
        foreach (var (sign, count) in AskedLimits.Signs(week, records.Now, limits))
        {
            var fact = new EnumerationSuspected(asked.Partner, asked.Purpose, sign, count);
            var concern = Concern.Of(fact, open.Process.At);
            if (await open.Tables.Of<MatchingContext>().Concerns.AnyAsync(c => c.Id == concern.Id, cancellation))
                continue;
            Append(open, asked, fact);
            Append(open, asked, MatchingWork.Concern(concern));
        }
    }

    private void Append(OpenProcess open, Asked asked, object fact) => open.Append(MatchingRecords.StreamOfAsked(asked.Id), fact, records.Own, MatchingRecords.Account);
}
