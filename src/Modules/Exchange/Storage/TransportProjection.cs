using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps the streams from and to partners. Nothing of it is erased: it holds no content that this node could read.</summary>
internal sealed class TransportProjection : IProjection
{
    public string Name => "exchange.transport";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(MessageQueued), typeof(MessageVoided), typeof(MessageAnswered), typeof(MessageTaken), typeof(MessageKept), typeof(MessagesTurnedAway), typeof(StreamDiffers), typeof(StreamBegunAnew) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        await context.Outgoing.ExecuteDeleteAsync(cancellation);
        await context.Incoming.ExecuteDeleteAsync(cancellation);
        await context.Kept.ExecuteDeleteAsync(cancellation);
        await context.Streams.ExecuteDeleteAsync(cancellation);
        await context.TurnedAway.ExecuteDeleteAsync(cancellation);
        await context.StreamTroubles.ExecuteDeleteAsync(cancellation);
        await context.StreamStarts.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        var at = entry.At.UnixMicroseconds;
        switch (entry.Data)
        {
            case MessageQueued f:
                (await StreamAsync(context, f.Partner, cancellation)).NextOut = f.Number + 1;
                context.Outgoing.Add(new OutgoingRow { Partner = f.Partner, Number = f.Number, Message = f.Message, Kind = f.Kind, About = f.About, State = (int)OutgoingState.Waiting, Code = "", QueuedAt = at, Keys = f.Keys, Key = f.Key, Box = f.Box });
                break;
            case MessageVoided f when await context.Outgoing.FindAsync([f.Partner, f.Number], cancellation) is { } row:
                (row.Kind, row.Key, row.Box) = (MessageKinds.Void, f.Key, f.Box);
                break;
            case MessageAnswered f when await context.Outgoing.FindAsync([f.Partner, f.Number], cancellation) is { } row:
                (row.State, row.Code, row.AnsweredAt, row.Receipt) = ((int)StateOf(f.Outcome), f.Code, at, f.Receipt);
                break;
            case MessageTaken f:
                (await StreamAsync(context, f.Partner, cancellation)).NextIn = f.Number + 1;
                if (await context.Kept.FindAsync([f.Partner, f.Number], cancellation) is { } kept)
                    context.Kept.Remove(kept);
                context.Incoming.Add(new IncomingRow { Partner = f.Partner, Number = f.Number, Message = f.Message, Digest = f.Digest, Kind = f.Kind, About = f.About, Outcome = (int)f.Outcome, Code = f.Code, At = at, Receipt = f.Receipt });
                break;
            case MessageKept f:
                context.Kept.Add(new KeptRow { Partner = f.Partner, Number = f.Number, Message = f.Message, Digest = f.Digest, Key = f.Key, Box = f.Box });
                break;
            case StreamDiffers f:
                if (await context.StreamTroubles.FindAsync([f.Partner, f.Incoming], cancellation) is { } trouble)
                    (trouble.Here, trouble.There, trouble.At) = (f.Here, f.There, at);
                else
                    context.StreamTroubles.Add(new StreamTroubleRow { Partner = f.Partner, Incoming = f.Incoming, Here = f.Here, There = f.There, At = at });
                break;
            case StreamBegunAnew f:
                await BeginAsync(f, context, cancellation);
                break;
            case MessagesTurnedAway f:
                context.TurnedAway.Add(new TurnedAwayRow { Entry = entry.Id, Code = f.Code, Claimed = f.Claimed, Count = f.Count, At = at });
                break;
        }
    }

    /// <summary>What goes out waits again from there, as it stands in the journal; what comes in is counted anew from here.</summary>
    private static async Task BeginAsync(StreamBegunAnew fact, ExchangeContext context, CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation);
        await context.StreamTroubles.Where(t => t.Partner == fact.Partner && t.Incoming == fact.Incoming).ExecuteDeleteAsync(cancellation);
        if (fact.Incoming)
            await context.Kept.Where(k => k.Partner == fact.Partner).ExecuteDeleteAsync(cancellation);
        else
            await context.Outgoing.Where(m => m.Partner == fact.Partner && m.Number >= fact.From)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, (int)OutgoingState.Waiting).SetProperty(m => m.Code, "").SetProperty(m => m.AnsweredAt, (long?)null).SetProperty(m => m.Receipt, (string?)null), cancellation);
        context.ChangeTracker.Clear();
        if (fact.Incoming)
            context.StreamStarts.Add(new StreamStartRow { Partner = fact.Partner, Place = fact.Place, From = fact.From });
    }

    private static OutgoingState StateOf(MessageOutcome outcome) => outcome switch
    {
        MessageOutcome.Taken => OutgoingState.Delivered,
        MessageOutcome.Kept => OutgoingState.Kept,
        _ => OutgoingState.Declined,
    };

    private static async Task<StreamRow> StreamAsync(ExchangeContext context, string partner, CancellationToken cancellation)
    {
        if (await context.Streams.FindAsync([partner], cancellation) is { } known)
            return known;
        var first = new StreamRow { Partner = partner, NextOut = 1, NextIn = 1 };
        context.Streams.Add(first);
        return first;
    }
}
