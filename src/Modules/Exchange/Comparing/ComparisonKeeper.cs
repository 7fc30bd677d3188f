using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Streams;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Comparing;

/// <summary>Compares each night what was sent with what is there: a partner that lost something, or should not have it, is found though neither noticed.</summary>
internal sealed class ComparisonKeeper(ExchangeRecords records, PartnerPost post, ExchangePolicy policy, IIds ids, TimeProvider clock)
{
    private const int AtOnce = 20;

    public async Task KeepAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        // What came from a partner with which all rests is compared when it goes on; to one that is over nothing is answered.
        var open = tables.Comparisons.Where(c => c.Made == null && c.Json != null && tables.Partners.Any(p => p.Id == c.Partner && p.Status == (int)PartnerStatus.Joined));
        foreach (var row in await open.OrderBy(c => c.At).Take(AtOnce).ToListAsync(cancellation))
            await (row.Incoming ? CompareAsync(tables, row, cancellation) : ConcludeAsync(tables, row, cancellation));
        var due = (Instant.Now(clock) + -policy.CompareEvery).UnixMicroseconds;
        var waiting = tables.Partners.Where(p => p.Status == (int)PartnerStatus.Joined && tables.Outgoing.Any(m => m.Partner == p.Id) && !tables.Comparisons.Any(c => !c.Incoming && c.Partner == p.Id && c.At > due));
        foreach (var partner in await waiting.Select(p => p.Id).Take(AtOnce).ToListAsync(cancellation))
            await SendAsync(partner, cancellation);
    }

    /// <summary>Tells a partner what it should have.</summary>
    public async Task SendAsync(string partner, CancellationToken cancellation)
    {
        await using var before = records.Tables();
        if (await HeldByPartner.AnsweredAsync(before, partner, cancellation) == 0)
            return;
        var comparison = ids.Next().ToString("N");
        await records.BySystemAsync(ExchangeJournal.SendComparison, async open =>
        {
            var tables = open.Tables.Of<ExchangeContext>();
            var upTo = await HeldByPartner.AnsweredAsync(tables, partner, cancellation);
            var believed = await HeldByPartner.BelievedAsync(tables, partner, upTo, cancellation);
            var content = new ComparisonContent
            {
                Format = ComparisonContent.Version, Comparison = comparison, UpTo = upTo, Parts = await HeldByPartner.SentPartsAsync(tables, partner, upTo, cancellation), Held = StreamDigest.Held(believed), Releases = believed.Count,
            };
            open.Append(ExchangeRecords.StreamOf(partner), new ComparisonSent(comparison, partner, upTo), records.Own, ExchangeRecords.TransportRetention);
            await post.QueueAsync(open, new OutgoingMessage(partner, MessageKinds.Comparison, comparison, CanonicalJson.OfRecord(content)), cancellation);
        }, cancellation);
    }

    /// <summary>Looks what this node has of what a partner says, and answers.</summary>
    private async Task CompareAsync(ExchangeContext tables, ComparisonRow row, CancellationToken cancellation)
    {
        var content = ExchangeRecords.Read<ComparisonContent>(row.Json!);
        var asked = await tables.Incoming.Where(m => m.Partner == row.Partner && m.About == row.Comparison && m.Kind == MessageKinds.Comparison).Select(m => m.Number).FirstAsync(cancellation);
        var (parts, held) = (await HeldByPartner.CamePartsAsync(tables, row.Partner, content.UpTo, cancellation), await HeldByPartner.HeldAsync(tables, row.Partner, content.UpTo + (await StreamNumbers.OfAsync(tables, row.Partner, cancellation)).Offset, asked, cancellation));
        int[] wrong = [.. Differing(parts, content.Parts)];
        int[] buckets = [.. Differing(StreamDigest.Held(held), content.Held)];
        var result = new ComparisonResultContent
        {
            Format = ComparisonResultContent.Version, Comparison = row.Comparison, Parts = wrong, Buckets = buckets, Releases = held.Count,
            Held = [.. held.Where(r => buckets.Contains(StreamDigest.BucketOf(r))).Order(StringComparer.Ordinal).Take(ComparisonResultContent.Most)],
        };
        await MadeAsync(
            row, new ComparisonMade(row.Comparison, row.Partner, true, content.UpTo, content.Releases, held.Count, [.. wrong.Select(p => StreamDigest.Range(p, content.UpTo))], [], []), buckets.Length > 0,
            new OutgoingMessage(row.Partner, MessageKinds.ComparisonResult, row.Comparison, CanonicalJson.OfRecord(result)), cancellation);
    }

    /// <summary>Reads what a partner found: which releases it is about, only this side can tell.</summary>
    private async Task ConcludeAsync(ExchangeContext tables, ComparisonRow row, CancellationToken cancellation)
    {
        var result = ExchangeRecords.Read<ComparisonResultContent>(row.Json!);
        bool Asked(string release) => result.Buckets.Contains(StreamDigest.BucketOf(release));
        var believed = await HeldByPartner.BelievedAsync(tables, row.Partner, row.UpTo, cancellation);
        var ever = (await tables.Outgoing.Where(m => m.Partner == row.Partner && m.Kind == MessageKinds.Release).Select(m => m.About).Distinct().ToListAsync(cancellation)).ToHashSet();
        await MadeAsync(
            row, new ComparisonMade(row.Comparison, row.Partner, false, row.UpTo, believed.Count, result.Releases, [.. result.Parts.Select(p => StreamDigest.Range(p, row.UpTo))], [.. believed.Where(Asked).Except(result.Held).Order(StringComparer.Ordinal)], [.. result.Held.Where(h => !ever.Contains(h.Split(':')[0]))]),
            result.Buckets.Count > 0, null, cancellation);
    }

    private Task MadeAsync(ComparisonRow row, ComparisonMade made, bool releases, OutgoingMessage? answer, CancellationToken cancellation) => records.BySystemAsync(ExchangeJournal.MakeComparison, async open =>
    {
        open.Append(ExchangeRecords.StreamOf(row.Partner), made, records.Own, ExchangeRecords.TransportRetention);
        object work = releases || made.Ranges.Count > 0 ? ExchangeWork.Divergence(made) : ExchangeWork.DivergenceDone(made);
        open.Append(ExchangeRecords.StreamOf(row.Partner), work, records.Own, ExchangeRecords.TransportRetention);
        if (answer is not null)
            await post.QueueAsync(open, answer, cancellation);
    }, cancellation);

    private static IEnumerable<int> Differing(IReadOnlyList<string> here, IReadOnlyList<string> there) => Enumerable.Range(0, there.Count).Where(i => here[i] != there[i]);
}
