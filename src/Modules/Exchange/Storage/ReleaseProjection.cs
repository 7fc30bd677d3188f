using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps what is released and received, and which cases hold of it. What is erased goes whole.</summary>
internal sealed class ReleaseProjection : IProjection
{
    /// <summary>The word by which cases name what was received.</summary>
    public const string ReceivedKind = "received";

    public string Name => "exchange.releases";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(PartnerReleaseProposed), typeof(PartnerReleaseApproved), typeof(PartnerReleaseReturned), typeof(RecallOrdered), typeof(ContentReceived), typeof(PartnerReleaseNoted), typeof(RecallApplied),
        typeof(CaseRecordLinked), typeof(CaseRecordUnlinked), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            // What is taken off may come again within the same batch.
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        await context.Releases.ExecuteDeleteAsync(cancellation);
        await context.Received.ExecuteDeleteAsync(cancellation);
        await context.Dependences.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case Erased f:
                await EraseAsync(f, context, cancellation);
                break;
            case CaseRecordLinked { Kind: ReceivedKind } f when await context.Dependences.FindAsync([f.Record, f.Case], cancellation) is null:
                context.Dependences.Add(new DependenceRow { Record = f.Record, Case = f.Case });
                break;
            case CaseRecordUnlinked { Kind: ReceivedKind } f when await context.Dependences.FindAsync([f.Record, f.Case], cancellation) is { } one:
                context.Dependences.Remove(one);
                break;
            case ContentReceived { Kind: MessageKinds.Release } f:
                await TakeInAsync(f, entry, context, cancellation);
                break;
            case PartnerReleaseNoted f:
                await ChangeAsync(f.Partner, f.Release, r => r with { Status = r.Status == ReceivedStatus.New ? ReceivedStatus.Noted : r.Status, NotedBy = f.Person, NotedText = f.Text }, context, cancellation);
                break;
            case RecallApplied { Deed: RecallDeed.Quarantined } f:
                await ChangeAsync(f.Partner, f.Release, r => r with { Status = ReceivedStatus.Quarantined }, context, cancellation);
                break;
            case { } fact when ReleaseLife.ReleaseOf(fact) is { } id:
                var row = await context.Releases.FindAsync([id], cancellation);
                if (ReleaseLife.After(row is null ? null : ExchangeRecords.Read<Release>(row.Json), fact, entry.At) is not { } after)
                    break;
                if (row is null)
                    context.Releases.Add(row = new ReleaseRow { Id = id, Status = 0, ChangedAt = 0, Record = after.Record, Json = "" });
                (row.Status, row.ChangedAt, row.Json) = ((int)after.Status, after.ChangedAt.UnixMicroseconds, CanonicalJson.TextOf(after));
                break;
        }
    }

    private static async Task TakeInAsync(ContentReceived fact, Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        var content = ReleaseContent.Read(fact.Body());
        // One that is kept anew, under a stricter handling, is to be taken note of again.
        var received = new ReceivedRelease { Partner = fact.Partner, Status = ReceivedStatus.New, Content = content, Handling = entry.Handling, Letter = fact.Letter, Message = fact.Message, Subject = entry.Retention.Subject!, At = entry.At };
        if (await context.Received.FindAsync([fact.Partner, content.Release], cancellation) is not { } row)
            context.Received.Add(row = new ReceivedRow { Partner = fact.Partner, Release = content.Release, Subject = "", Status = 0, At = 0, Json = "" });
        (row.Subject, row.Status, row.At, row.Json) = (received.Subject, (int)received.Status, received.At.UnixMicroseconds, CanonicalJson.TextOf(received));
    }

    private static async Task ChangeAsync(string partner, string release, Func<ReceivedRelease, ReceivedRelease> change, ExchangeContext context, CancellationToken cancellation)
    {
        if (await context.Received.FindAsync([partner, release], cancellation) is not { } row)
            return;
        var after = change(ExchangeRecords.Read<ReceivedRelease>(row.Json));
        (row.Status, row.Json) = ((int)after.Status, CanonicalJson.TextOf(after));
    }

    private static async Task EraseAsync(Erased fact, ExchangeContext context, CancellationToken cancellation)
    {
        if (fact.Class == ExchangePurpose.Class)
        {
            await context.Releases.Where(r => r.Id == fact.Subject).ExecuteDeleteAsync(cancellation);
            await context.Received.Where(r => r.Subject == fact.Subject).ExecuteDeleteAsync(cancellation);
        }

        // A case that was erased depends on nothing.
        await context.Dependences.Where(d => d.Case == fact.Subject).ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}
