using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Bundles;

/// <summary>Lets bundles go and takes them back, inside the process of the module that does so.</summary>
internal sealed class BundlePost(ExchangeRecords records, RecallOrders orders) : IBundlePost
{
    public async Task<IReadOnlyList<ReleaseFile>> SendAsync(OpenProcess open, BundleSending sending, CancellationToken cancellation)
    {
        var rows = await DraftFiles.BeingWrittenAsync(open, Actor.Person(sending.Person), sending.Bundle, cancellation);
        if (rows.Count == 0 || !rows.Select(f => f.Sha256).SequenceEqual(sending.Seen))
            throw new FaultException(new Fault("exchange.file.unseen", "files"));
        var partner = await ExchangeRecords.PartnerAsync(open.Tables.Of<ExchangeContext>(), sending.Partner, cancellation);
        // What is urgent goes in words while all else rests. A partner that is not trusted now is not trusted with files either, nor with the work of taking them.
        if (partner.Status != PartnerStatus.Joined)
            throw new FaultException(new Fault("exchange.file.rests", "files"));
        IReadOnlyList<ReleaseFile> files = [.. rows.Select(DraftFiles.Announced)];
        open.Append(
            ExchangeRecords.ReleaseStream(sending.Bundle), new BundleSent(sending.Bundle, sending.Partner, sending.Message, files, sending.Owner.Class, sending.Owner.Subject!, sending.Address, sending.Person),
            records.Own with { Classification = sending.Classification }, ExchangeRecords.RetentionOf(sending.Bundle));
        return files;
    }

    public async Task TakeBackAsync(OpenProcess open, string bundle, string text, string person, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var row = await tables.SentBundles.AsNoTracking().SingleOrDefaultAsync(b => b.Bundle == bundle, cancellation) ?? throw new FaultException(new Fault("exchange.file.unknown"));
        if (await tables.RecallsOut.AnyAsync(r => r.Release == bundle, cancellation))
            throw new FaultException(new Fault("exchange.file.taken-back"));
        await orders.AppendAsync(open, records, row, new RecallWords(RecallSort.Withdraw, null, null, ExchangeWords.Needed(text), person), cancellation);
    }
}
