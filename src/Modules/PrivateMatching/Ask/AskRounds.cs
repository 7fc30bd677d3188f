using Cordon.Engines.Proofs.Oblivious;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Modules.PrivateMatching.Wire;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>What this node does with the answers of partners without anybody asking: looks at proofs, asks for buckets, and notes whose answer is late.</summary>
internal sealed class AskRounds(MatchingRecords records, IPartnerPost post, IPartnerBook book, MatchingKey key)
{
    private const int AtOnce = 100;

    public async Task RoundAsync(CancellationToken cancellation)
    {
        List<Question> came, late;
        var now = records.Now;
        await using (var tables = records.Tables())
        {
            came = Read(await tables.Questions.AsNoTracking().Where(q => q.Came).OrderBy(q => q.At).Take(AtOnce).ToListAsync(cancellation));
            late = Read(await tables.Questions.AsNoTracking().Where(q => q.Due <= now.UnixMicroseconds).OrderBy(q => q.Due).Take(AtOnce).ToListAsync(cancellation));
        }

        // What is for a partner that rests waits until it is taken up again.
        var joined = came.Count == 0 ? [] : (await book.AllAsync(cancellation)).Where(p => p.Joined).Select(p => p.Partner).ToHashSet();
        foreach (var (question, part) in came.SelectMany(q => q.Parts.Where(p => p.State == PartState.Came && joined.Contains(p.Partner)).Select(p => (q, p.Partner))))
            await InAsync(MatchingJournal.Unblind, question, part, PartState.Came, (open, q, p) => UnblindAsync(open, q, p, cancellation), cancellation);
        foreach (var (question, part) in late.SelectMany(q => q.Parts.Where(p => p.IsOpen && !p.Overdue).Select(p => (q, p))))
        {
            await InAsync(MatchingJournal.Overdue, question, part.Partner, part.State, (open, q, p) =>
            {
                MatchingRecords.Append(open, q, new MatchOverdue(q.Id, p.Partner), q.Handling);
                return Task.CompletedTask;
            }, cancellation);
        }
    }

    private static List<Question> Read(List<QuestionRow> rows) => rows.ConvertAll(r => MatchingProjection.Read<Question>(r.Json));

    private async Task UnblindAsync(OpenProcess open, Question question, QuestionPart part, CancellationToken cancellation)
    {
        if (part.Commitment!.Form != CanonicalForms.Version)
        {
            // This node writes identifiers otherwise since it asked: what was blinded cannot be made again.
            MatchingRecords.Append(open, question, new MatchRefusalCame(question.Id, part.Partner, "matching.form", ""), question.Handling);
            return;
        }

        IReadOnlyList<byte[]> outputs;
        try
        {
            var blinded = QuestionInputs.Blind(key, question.Id, part.Partner, part.Commitment, question.Identifiers, part.Canary, part.Size);
            outputs = QuestionInputs.AskerOf(part.Commitment).Outputs(blinded, new OprfAnswer([.. part.Evaluated.Select(Convert.FromBase64String)], Convert.FromBase64String(part.Proof)));
        }
        catch (FaultException wrong) when (wrong.Fault.Code.StartsWith("oblivious.", StringComparison.Ordinal))
        {
            MatchingRecords.Append(open, question, new MatchDistrusted(question.Id, part.Partner, "matching.proof", ""), question.Handling);
            open.Append(MatchingRecords.StreamOf(question.Id), MatchingWork.Distrust(question.Id, part.Partner, "matching.proof"), question.Handling, MatchingRecords.RetentionOf(question.Subject));
            return;
        }

        var own = AskedForms.Of(question.Identifiers, part.Commitment.Kinds).Count + (part.Canary is null ? 0 : 1);
        int[] prefixes = [.. outputs.Select(o => TagSet.BucketOf(o, part.Commitment.Bits)).Distinct().Order()];
        MatchingRecords.Append(open, question, new MatchBucketsSought(question.Id, part.Partner, [.. outputs.Take(own).Select(Convert.ToBase64String)], prefixes), question.Handling);
        await post.QueueAsync(open, new OutgoingMessage(part.Partner, BucketsBody.Kind, question.Id, new BucketsBody { Format = BucketsBody.Version, Question = question.Id, Prefixes = prefixes }.ToBytes()), cancellation);
    }

    /// <summary>Does something with a part of a question that still stands as it was read.</summary>
    private async Task InAsync(string process, Question found, string partner, PartState state, Func<OpenProcess, Question, QuestionPart, Task> act, CancellationToken cancellation)
    {
        try
        {
            await records.InAsync(MatchingRecords.Words(process, MatchingRecords.System) with { About = MatchingRecords.RetentionOf(found.Subject) }, async open =>
            {
                var question = await MatchingRecords.QuestionAsync(open, found.Id, cancellation);
                await (question?.Part(partner) is { } part && part.State == state ? act(open, question, part) : throw new FaultException(new Fault("matching.changed")));
            }, cancellation);
        }
        catch (FaultException changed) when (changed.Fault.Code == "matching.changed")
        {
            // Meanwhile it was erased, or something came: the next round sees it as it is.
        }
    }
}
