using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>Takes in what holders send to this node: what they stand by, answers, and buckets, which are looked at against the root at once.</summary>
internal sealed class AskingIntake(OpenProcess process)
{
    private readonly Dictionary<string, Question?> _questions = [];
    private readonly Dictionary<(string Partner, MatchPurpose Purpose), SetCommitment?> _sets = [];

    /// <summary>A set counts on from the one before. Told again and otherwise it is disputed, and the first stands.</summary>
    public async Task<bool> SetAsync(ContentReceived content, SetBody body, Handling handling, CancellationToken cancellation)
    {
        var (tables, told) = (process.Tables.Of<MatchingContext>(), body.Commitment);
        if (!_sets.TryGetValue((content.Partner, told.Purpose), out var latest))
        {
            var row = await tables.TheirSets.AsNoTracking().Where(s => s.Partner == content.Partner && s.Purpose == (int)told.Purpose).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
            latest = row is null ? null : MatchingProjection.Read<SetCommitment>(row.Json);
        }

        if (latest is null || told.Number > latest.Number)
        {
            Put(content.Partner, told.Purpose, new PartnerSetAnnounced(content.Partner, told, content.Message), handling);
            _sets[(content.Partner, told.Purpose)] = told;
            return true;
        }

        var before = told.Number == latest.Number ? latest : await tables.TheirSets.FindAsync([content.Partner, (int)told.Purpose, told.Number], cancellation) is { } older ? MatchingProjection.Read<SetCommitment>(older.Json) : null;
        if (before is null || before == told)
            return false;
        var disputed = new PartnerSetDisputed(content.Partner, told.Purpose, told.Number, content.Message);
        Put(content.Partner, told.Purpose, disputed, handling);
        Put(content.Partner, told.Purpose, MatchingWork.Concern(Concern.Of(disputed, process.Process.At)), handling);
        return true;
    }

    public async Task<bool> AnswerAsync(ContentReceived content, AnswerBody body, CancellationToken cancellation)
    {
        if (await KnownAsync(body.Question, cancellation) is not { } question || question.Part(content.Partner) is not { Commitment: { } asked } part || asked.Number != body.Set)
            return false;
        // A holder may say late that it has the buckets no more; elements are answered once.
        if (part.State != PartState.Waiting && !(part.State == PartState.Seeking && body.Code is not null))
            return false;
        Append(question, body.Code is { } code
            ? new MatchRefusalCame(question.Id, content.Partner, code, content.Message)
            : new MatchElementsCame(question.Id, content.Partner, body.Evaluated!, body.Proof!, content.Message));
        return true;
    }

    public async Task<bool> BucketAsync(ContentReceived content, BucketBody body, CancellationToken cancellation)
    {
        if (await KnownAsync(body.Question, cancellation) is not { } question || question.Part(content.Partner) is not { State: PartState.Seeking, Commitment: { } set } part || !part.Awaited.Contains(body.Prefix))
            return false;
        var entries = Convert.FromBase64String(body.Entries);
        if (!StandsUnderTheRoot(set, body, entries))
        {
            Distrust(question, content.Partner, "matching.bucket", content.Message);
            return true;
        }

        var found = part.Outputs.Index().Select(o => (o.Index, Output: Convert.FromBase64String(o.Item))).Where(o => TagSet.BucketOf(o.Output, set.Bits) == body.Prefix)
            .Select(o => (o.Index, Label: TagSet.Find(entries, set.LabelLength, o.Output))).Where(o => o.Label is not null).Select(o => new FoundForm(o.Index, Convert.ToHexStringLower(o.Label!)));
        var read = Append(question, new MatchBucketRead(question.Id, content.Partner, body.Prefix, [.. found], content.Message));
        if (read.Part(content.Partner) is { Awaited.Count: 0 } whole)
            Conclude(read, whole, content.Message);
        return true;
    }

    /// <summary>What has another length or another place than the holder committed to is none of its buckets.</summary>
    private static bool StandsUnderTheRoot(SetCommitment set, BucketBody body, byte[] entries) =>
        entries.Length == set.OfBucket * (TagSet.TagLength + set.LabelLength)
        && new InclusionProof(body.Prefix, [.. body.Path.Select(p => new Digest(Convert.FromBase64String(p)))]).Holds(TreeHash.Leaf(entries), new TreeHead(1L << set.Bits, new Digest(Convert.FromHexString(set.Root))));

    /// <summary>A hit or none; a canary that was not found makes the answer none.</summary>
    private void Conclude(Question question, QuestionPart part, string message)
    {
        var forms = part.Outputs.Count - (part.Canary is null ? 0 : 1);
        if (part.Canary is { } canary)
        {
            var sung = part.Found.Any(f => f.Index == forms);
            process.Append(MatchingRecords.StreamOfCanary(canary.Canary), new CanaryChecked(canary.Canary, question.Id, sung), question.Handling, MatchingRecords.RetentionOfCanary(canary.Canary));
            if (!sung)
            {
                Distrust(question, part.Partner, "matching.canary", message);
                return;
            }
        }

        var hit = part.Found.Any(f => f.Index < forms);
        var after = Append(question, new MatchAnswered(question.Id, part.Partner, hit));
        if (hit)
            Put(after, MatchingWork.Hit(after, part.Partner));
    }

    private void Distrust(Question question, string partner, string code, string message)
    {
        Append(question, new MatchDistrusted(question.Id, partner, code, message));
        Put(question, MatchingWork.Distrust(question.Id, partner, code));
    }

    private Question Append(Question question, object fact)
    {
        var after = MatchingRecords.Append(process, question, fact, question.Handling);
        _questions[question.Id] = after;
        return after;
    }

    private void Put(Question question, object work) => process.Append(MatchingRecords.StreamOf(question.Id), work, question.Handling, MatchingRecords.RetentionOf(question.Subject));

    private void Put(string partner, MatchPurpose purpose, object fact, Handling handling) => process.Append(MatchingRecords.StreamOfSets(partner, purpose), fact, handling, MatchingRecords.Account);

    private async Task<Question?> KnownAsync(string id, CancellationToken cancellation)
    {
        if (!_questions.TryGetValue(id, out var question))
            _questions[id] = question = await MatchingRecords.QuestionAsync(process, id, cancellation);
        return question;
    }
}
