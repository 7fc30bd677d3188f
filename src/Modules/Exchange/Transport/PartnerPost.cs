using System.Text.Json;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Signs, seals and numbers messages, in the transaction in which it is recorded why they go.</summary>
internal sealed class PartnerPost(ExchangeRecords records, ExchangeKeys keys, IEnumerable<IMessageKind> kinds, IIds ids) : IPartnerPost
{
    private readonly HashSet<string> _urgent = [.. kinds.Where(k => k.GoesWhileSuspended).Select(k => k.Kind)];

    public Task QueueAsync(OpenProcess open, OutgoingMessage message, CancellationToken cancellation) => QueueAsync(open, message, alsoEnding: false, cancellation);

    /// <summary>The same; what takes things back also goes to a partner with which all else is over or rests.</summary>
    public async Task QueueAsync(OpenProcess open, OutgoingMessage message, bool alsoEnding, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var partner = await ExchangeRecords.PartnerAsync(tables, message.Partner, cancellation);
        if (partner.Status != PartnerStatus.Joined && !(alsoEnding && partner.Status is PartnerStatus.Suspended or PartnerStatus.Ended) && !(partner.Status == PartnerStatus.Suspended && _urgent.Contains(message.Kind)))
            throw new FaultException(new Fault("exchange.partner.not-joined"));
        if (message.Body.Length > OutgoingMessage.Longest)
            throw new FaultException(Fault.Of("exchange.message.long", "", ("most", OutgoingMessage.Longest >> 10)));
        var own = await tables.OwnCards.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? throw new FaultException(new Fault("exchange.card.none"));
        var stream = await StreamAsync(tables, partner.Id, cancellation);
        var id = message.Message ?? ids.Next().ToString("N");
        var (key, box) = await SealAsync(partner, own.Keys, id, message.Kind, message.About, message.Body);
        open.Append(ExchangeRecords.StreamOf(partner.Id), new MessageQueued(id, partner.Id, stream.NextOut, message.Kind, message.About, own.Keys, key, box), records.Own, ExchangeRecords.TransportRetention);
        // Another message of the same process counts on.
        stream.NextOut++;
    }

    /// <summary>Puts an empty message in the place of one that was never tried. True when it was so.</summary>
    public async Task<bool> TryVoidAsync(OpenProcess open, OutgoingRow row, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        if (row.State != (int)OutgoingState.Waiting || await tables.Tried.AnyAsync(t => t.Message == row.Message, cancellation))
            return false;
        var partner = await ExchangeRecords.PartnerAsync(tables, row.Partner, cancellation);
        var (key, box) = await SealAsync(partner, row.Keys, row.Message, MessageKinds.Void, row.About, "{}"u8.ToArray());
        open.Append(ExchangeRecords.StreamOf(row.Partner), new MessageVoided(row.Message, row.Partner, row.Number, key, box), records.Own, ExchangeRecords.TransportRetention);
        return true;
    }

    private async Task<(string Key, string Box)> SealAsync(Partner partner, int ownKeys, string id, string kind, string about, ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        if (!Name.IsWellFormed(about) || about.Length > Letter.LongestAbout)
            throw MessageFormat.Malformed("about");
        var letter = new Letter { Format = Letter.Version, From = records.Identity.Authority, To = partner.Id, Message = id, Kind = kind, About = about, Body = document.RootElement };
        var sealingKey = partner.Signed.Card.Sealing;
        return (sealingKey.Id, Convert.ToBase64String(sealingKey.Seal(System.Text.Encoding.UTF8.GetBytes(letter.Sign(await keys.SignerAsync(ownKeys)).ToString()))));
    }

    private static async Task<StreamRow> StreamAsync(ExchangeContext tables, string partner, CancellationToken cancellation)
    {
        if (await tables.Streams.FindAsync([partner], cancellation) is { } known)
            return known;
        var first = new StreamRow { Partner = partner, NextOut = 1, NextIn = 1 };
        tables.Streams.Add(first);
        return first;
    }
}
