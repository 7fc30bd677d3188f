using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Witness;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>This node as a witness of its partners' logs: their keys are on the cards, their heads come as messages. It cosigns what continues, and keeps as evidence what contradicts.</summary>
internal sealed class LogWatch(ExchangeRecords records, ExchangeKeys keys, PartnerPost post, TimeProvider clock)
{
    private const int AtOnce = 20;

    public async Task KeepAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var joined = tables.Partners.Where(p => p.Status == (int)PartnerStatus.Joined);
        foreach (var row in await tables.WitnessRequests.Where(r => joined.Any(p => p.Id == r.Partner)).OrderBy(r => r.At).ThenBy(r => r.Message).Take(AtOnce).ToListAsync(cancellation))
        {
            using var body = System.Text.Json.JsonDocument.Parse(row.Request);
            if (body.RootElement.GetProperty("format").ValueEquals(LogHeadContent.Version))
                await JudgeAsync(row, LogHeadContent.Read(body.RootElement), cancellation);
            else
                await ReadAsync(row, LogAnswerContent.Read(body.RootElement), cancellation);
        }
    }

    private async Task JudgeAsync(WitnessRequestRow row, AddCheckpointRequest request, CancellationToken cancellation)
    {
        var signer = await keys.WitnessAsync();
        await records.BySystemAsync(ExchangeJournal.WitnessLog, async open =>
        {
            var tables = open.Tables.Of<ExchangeContext>();
            var partner = await ExchangeRecords.PartnerAsync(tables, row.Partner, cancellation);
            var origin = request.Checkpoint.Checkpoint.Origin;
            var known = await tables.WitnessedLogs.AsNoTracking().SingleOrDefaultAsync(l => l.Partner == row.Partner && l.Origin == origin, cancellation);
            var before = known is null ? null : SignedCheckpoint.Parse(Encoding.UTF8.GetBytes(known.Checkpoint));
            var judged = HeadJudgement.Of(request, LogKeys(partner), before);
            var answer = judged.Refusal ?? Cosign(open, partner, request.Checkpoint, signer);
            if (judged.Contradicts && known!.Offending is null)
            {
                var split = new PartnerLogSplit(partner.Id, origin, judged.Shrunk, known.Checkpoint, TextOf(request.Checkpoint));
                open.Append(ExchangeRecords.StreamOf(partner.Id), split, records.Own, ExchangeRecords.TransportRetention);
                open.Append(ExchangeRecords.StreamOf(partner.Id), ExchangeWork.LogSplit(split), records.Own, ExchangeRecords.TransportRetention);
            }

            open.Append(ExchangeRecords.StreamOf(partner.Id), new LogHeadJudged(partner.Id, row.Message, answer.Status), records.Own, ExchangeRecords.TransportRetention);
            var content = new LogAnswerContent(LogAnswerContent.Version, origin, answer.Status, answer.Body, signer.Key.ToString());
            await post.QueueAsync(open, new OutgoingMessage(partner.Id, MessageKinds.LogAnswer, "log", CanonicalJson.OfRecord(content)), cancellation);
        }, cancellation);
    }

    private WitnessAnswer Cosign(OpenProcess open, Partner partner, SignedCheckpoint checkpoint, NoteSigner signer)
    {
        var cosignature = signer.Sign(checkpoint.Note.Text, clock.GetUtcNow());
        // Signatures of others that came with it are none of this node's.
        var its = checkpoint.Note.Signatures.Where(s => LogKeys(partner).Any(k => k.Name == s.Name && k.KeyId == s.KeyId));
        var kept = checkpoint with { Note = checkpoint.Note with { Signatures = [.. its, cosignature] } };
        open.Append(ExchangeRecords.StreamOf(partner.Id), new PartnerLogWitnessed(partner.Id, checkpoint.Checkpoint.Origin, checkpoint.Checkpoint.Head.Size, TextOf(kept)), records.Own, ExchangeRecords.TransportRetention);
        return new WitnessAnswer(200, "text/plain; charset=utf-8", $"{cosignature}\n");
    }

    /// <summary>What a partner says of this node's log: a cosignature is kept when it verifies, by the key that the partner names in a letter that it signed.</summary>
    private async Task ReadAsync(WitnessRequestRow row, LogAnswerContent answer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var shown = await tables.ShownLogs.SingleOrDefaultAsync(s => s.Partner == row.Partner && s.Origin == answer.Origin, cancellation);
        var (status, size, checkpoint) = Understood(answer, shown?.Shown);
        await records.BySystemAsync(ExchangeJournal.ReadLogAnswer, open =>
        {
            open.Append(ExchangeRecords.StreamOf(row.Partner), new OwnLogAnswered(row.Partner, row.Message, answer.Origin, status, size, checkpoint), records.Own, ExchangeRecords.TransportRetention);
            return Task.CompletedTask;
        }, cancellation);
    }

    private static (int Status, long Size, string Checkpoint) Understood(LogAnswerContent answer, string? shown)
    {
        try
        {
            if (answer.Status == 200 && shown is not null && SignedCheckpoint.Parse(Encoding.UTF8.GetBytes(shown)) is var checkpoint)
                return (200, checkpoint.Checkpoint.Head.Size, TextOf(WitnessReply.Cosigned(checkpoint, Encoding.UTF8.GetBytes(answer.Body), VerifierKey.Parse(answer.Key))));
            return answer.Status == WitnessAnswer.Conflict ? (answer.Status, WitnessReply.Size(Encoding.UTF8.GetBytes(answer.Body), long.MaxValue), "") : (answer.Status == 200 ? WitnessAnswer.BadRequest : answer.Status, 0, "");
        }
        catch (FaultException)
        {
            // A cosignature that does not verify is none.
            return (WitnessAnswer.BadRequest, 0, "");
        }
    }

    private static IReadOnlyList<VerifierKey> LogKeys(Partner partner) => [.. new[] { partner.Card, partner.CardBefore }.OfType<string>().Select(c => VerifierKey.Parse(SignedCard.Read(c).Card.LogKey)).Distinct()];

    private static string TextOf(SignedCheckpoint checkpoint) => Encoding.UTF8.GetString(checkpoint.Note.ToBytes());
}
