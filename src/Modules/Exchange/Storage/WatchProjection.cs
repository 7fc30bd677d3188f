using Cordon.Engines.Proofs.Witness;
using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps how the logs of partners and of this node are witnessed, and which ends of cards somebody was told of.</summary>
internal sealed class WatchProjection : IProjection
{
    public string Name => "exchange.watch";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ContentReceived), typeof(LogHeadJudged), typeof(PartnerLogWitnessed), typeof(PartnerLogSplit), typeof(LogAlarmCleared), typeof(OwnLogShown), typeof(OwnLogAnswered), typeof(CardEnding) };

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
        await context.WitnessedLogs.ExecuteDeleteAsync(cancellation);
        await context.WitnessRequests.ExecuteDeleteAsync(cancellation);
        await context.ShownLogs.ExecuteDeleteAsync(cancellation);
        await context.CardEndings.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        var at = entry.At.UnixMicroseconds;
        switch (entry.Data)
        {
            case ContentReceived { Kind: MessageKinds.LogHead or MessageKinds.LogAnswer } f:
                context.WitnessRequests.Add(new WitnessRequestRow { Partner = f.Partner, Message = f.Message, At = at, Request = System.Text.Encoding.UTF8.GetString(CanonicalJson.Of(f.Body())) });
                break;
            case LogHeadJudged f:
                await AnsweredAsync(context, f.Partner, f.Message, cancellation);
                break;
            case PartnerLogWitnessed f:
                if (await context.WitnessedLogs.FindAsync([f.Partner, f.Origin], cancellation) is { } known)
                    (known.Size, known.Checkpoint, known.At) = (f.Size, f.Checkpoint, at);
                else
                    context.WitnessedLogs.Add(new WitnessedLogRow { Partner = f.Partner, Origin = f.Origin, Size = f.Size, Checkpoint = f.Checkpoint, At = at });
                break;
            case PartnerLogSplit f when await context.WitnessedLogs.FindAsync([f.Partner, f.Origin], cancellation) is { } log:
                (log.Contradicted, log.Offending, log.Shrunk, log.FoundAt) = (f.Before, f.After, f.Shrunk, at);
                break;
            case LogAlarmCleared f when await context.WitnessedLogs.FindAsync([f.Partner, f.Origin], cancellation) is { } cleared:
                if (f.After == LogAfterAlarm.Anew)
                    context.WitnessedLogs.Remove(cleared);
                else
                    (cleared.Contradicted, cleared.Offending, cleared.Shrunk, cleared.FoundAt) = (null, null, false, null);
                break;
            case OwnLogShown f:
                if (await context.ShownLogs.FindAsync([f.Partner, f.Origin], cancellation) is not { } shown)
                    context.ShownLogs.Add(shown = new ShownLogRow { Partner = f.Partner, Origin = f.Origin, ShownAt = 0, Size = 0 });
                (shown.ShownAt, shown.Shown, shown.Refused) = (at, f.Checkpoint, null);
                break;
            case OwnLogAnswered f:
                await AnsweredAsync(context, f.Partner, f.Message, cancellation);
                if (await context.ShownLogs.FindAsync([f.Partner, f.Origin], cancellation) is { } row)
                    Answer(row, f, at);
                break;
            case CardEnding f:
                if (await context.CardEndings.FindAsync([f.Authority], cancellation) is { } ending)
                    ending.Card = f.Card;
                else
                    context.CardEndings.Add(new CardEndingRow { Authority = f.Authority, Card = f.Card });
                break;
        }
    }

    private static void Answer(ShownLogRow row, OwnLogAnswered fact, long at)
    {
        if (fact.Status == 200)
            (row.Size, row.CosignedAt, row.Checkpoint, row.Shown, row.Refused) = (fact.Size, at, fact.Checkpoint, null, null);
        else
            (row.Shown, row.Refused) = (null, fact.Status);
        if (fact.Status == WitnessAnswer.Conflict)
            row.Size = fact.Size;
    }

    private static async Task AnsweredAsync(ExchangeContext context, string partner, string message, CancellationToken cancellation)
    {
        if (await context.WitnessRequests.FindAsync([partner, message], cancellation) is { } row)
            context.WitnessRequests.Remove(row);
    }
}
