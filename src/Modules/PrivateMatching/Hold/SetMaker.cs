using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Kernel.Ids;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Modules.PrivateMatching.Wire;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>Makes the sets that are due, tells partners what this node stands by from then on, and never changes one that was made.</summary>
internal sealed class SetMaker(MatchingRecords records, IPartnerPost post, IPartnerBook book, IEnumerable<IMatchable> sources, MatchingKey key, MatchingPolicy policy, IRandomness randomness)
{
    private const string CanaryRecord = "canary";

    public async Task RoundAsync(CancellationToken cancellation)
    {
        List<Opening> openings;
        await using (var tables = records.Tables())
            openings = [.. (await tables.Openings.AsNoTracking().ToListAsync(cancellation)).Select(o => MatchingProjection.Read<Opening>(o.Json))];
        if (openings.Count == 0)
            return;
        var joined = (await book.AllAsync(cancellation)).Where(p => p.Joined).Select(p => p.Partner).ToHashSet();
        ExceptionDispatchInfo? unmade = null;
        foreach (var opening in openings.Where(o => joined.Contains(o.Partner)))
        {
            try
            {
                var before = await LatestAsync(opening, cancellation);
                if (before is null || opening.Renew || before.Until <= records.Now)
                    await MakeAsync(opening, (before?.Number ?? 0) + 1, cancellation);
            }
            catch (Exception one) when (one is not OperationCanceledException)
            {
                // A set that cannot be made keeps no other partner's waiting; the round says so at its end.
                unmade ??= ExceptionDispatchInfo.Capture(one);
            }
        }

        unmade?.Throw();
    }

    private async Task MakeAsync(Opening opening, int number, CancellationToken cancellation)
    {
        var held = await HeldAsync(opening, cancellation);
        var seed = new byte[PartnerKeys.SeedLength];
        randomness.Fill(seed);
        using var holder = PartnerKeys.Of(key, opening.Partner, opening.Purpose, number, seed);
        var set = TagSet.Of([.. held.Select(h => new LabelledOutput(holder.Evaluate(h.Form.ToBytes()), PartnerKeys.Reference(key, opening.Partner, h.Record)))], PartnerKeys.ReferenceLength, randomness);
        var bytes = set.ToBytes();
        var (staged, sown) = (await records.StageAsync(new MemoryStream(bytes), cancellation), await records.StageAsync(new MemoryStream(seed), cancellation));
        await records.InAsync(MatchingRecords.Words(MatchingJournal.MakeSet, MatchingRecords.System), async open =>
        {
            var at = open.Process.At;
            var commitment = new SetCommitment(
                opening.Purpose, number, CanonicalForms.Version, opening.Kinds, Convert.ToBase64String(holder.PublicKey.Span), set.Root.ToString(), set.Bits, set.OfBucket, set.LabelLength, at, at + policy.Epoch);
            foreach (var file in new[] { staged, sown })
                await open.AttachAsync(file, "application/octet-stream", records.Own, MatchingRecords.RetentionOfSet(opening.Partner, opening.Purpose, number));
            var committed = new MatchSetCommitted(opening.Partner, commitment, Convert.ToHexStringLower(SHA256.HashData(bytes)), Convert.ToHexStringLower(SHA256.HashData(seed)));
            open.Append(MatchingRecords.StreamOfSets(opening.Partner, opening.Purpose), committed, records.Own, MatchingRecords.Account);
            var body = new SetBody { Format = SetBody.Version, Commitment = commitment };
            await post.QueueAsync(open, new OutgoingMessage(opening.Partner, SetBody.Kind, body.About, body.ToBytes()), cancellation);
        }, cancellation);
    }

    /// <summary>What goes into the set: all forms of all that is held for the purpose and may be told, and the canaries for this partner.</summary>
    private async Task<List<(CanonicalForm Form, string Record)>> HeldAsync(Opening opening, CancellationToken cancellation)
    {
        var held = new List<(CanonicalForm, string)>();
        foreach (var source in sources.OrderBy(s => s.Kind, StringComparer.Ordinal))
        {
            foreach (var one in (await source.AllAsync(cancellation)).Where(m => m.Purpose == opening.Purpose && !m.Silent && opening.Kinds.Contains(m.Identifier.Kind)))
                held.AddRange(CanonicalForms.OrNone(one.Identifier).Select(f => (f, one.Record)));
        }

        await using var tables = records.Tables();
        var canaries = await tables.Canaries.AsNoTracking().Where(c => c.Ours && c.Partner == opening.Partner && c.Purpose == (int)opening.Purpose).OrderBy(c => c.Id).ToListAsync(cancellation);
        foreach (var canary in canaries.Select(c => MatchingProjection.Read<Canary>(c.Json)).Where(c => !c.Dropped))
            held.AddRange(CanonicalForms.OrNone(canary.Identifier).Select(f => (f, $"{CanaryRecord}:{canary.Id}")));
        return held;
    }

    private async Task<SetCommitment?> LatestAsync(Opening opening, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await SetShelf.LatestAsync(tables, opening.Partner, opening.Purpose, cancellation);
    }
}
