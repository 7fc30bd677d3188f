using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Streams;

/// <summary>Persons say from where a stream goes on that stands otherwise at the partner's node, when they have asked somebody there.</summary>
internal sealed class StreamDesk(ExchangeRecords records)
{
    /// <summary>The numbers of the streams, and what is wrong with them.</summary>
    public async Task<StreamStand> OfAsync(string partner, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var row = await tables.Streams.SingleOrDefaultAsync(s => s.Partner == partner, cancellation);
        var numbers = await StreamNumbers.OfAsync(tables, partner, cancellation);
        return new StreamStand(row?.NextOut ?? 1, (row?.NextIn ?? 1) - numbers.Offset, await tables.StreamTroubles.Where(t => t.Partner == partner).OrderBy(t => t.Incoming).ToListAsync(cancellation));
    }

    /// <exception cref="FaultException"><c>exchange.stream.none</c>, <c>exchange.partner.compare</c>, <c>exchange.number</c>, <c>exchange.text…</c></exception>
    public Task BeginAsync(Actor person, string partner, bool incoming, PartnerForm form, CancellationToken cancellation)
    {
        var said = ExchangeWords.Needed(form.Text);
        if (form.Compared != "yes")
            throw new FaultException(new Fault("exchange.stream.ask", "compared"));
        return records.ByAsync(person, ExchangeJournal.BeginStream, ExchangeRecords.TransportRetention, async open =>
        {
            var tables = open.Tables.Of<ExchangeContext>();
            var trouble = await tables.StreamTroubles.AsNoTracking().SingleOrDefaultAsync(t => t.Partner == partner && t.Incoming == incoming, cancellation) ?? throw new FaultException(new Fault("exchange.stream.none"));
            var stream = await tables.Streams.AsNoTracking().SingleAsync(s => s.Partner == partner, cancellation);
            // What comes in is counted from the first that was not the one expected; what goes out, from where the partner says.
            var from = incoming ? trouble.There : ExchangeWords.Number(form.From, "from", 1, (int)Math.Min(stream.NextOut, int.MaxValue));
            open.Append(ExchangeRecords.StreamOf(partner), new StreamBegunAnew(partner, incoming, from, incoming ? stream.NextIn : from, said, person.Id), records.Own, ExchangeRecords.TransportRetention);
            open.Append(ExchangeRecords.StreamOf(partner), ExchangeWork.StreamDone(partner, incoming), records.Own, ExchangeRecords.TransportRetention);
        }, cancellation);
    }
}

/// <summary>How the streams with a partner stand.</summary>
/// <param name="NextOut">The number that the next message to it gets.</param>
/// <param name="NextIn">The number that is expected from it, as it counts.</param>
/// <param name="Troubles">What is wrong.</param>
internal sealed record StreamStand(long NextOut, long NextIn, IReadOnlyList<StreamTroubleRow> Troubles);
