using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Modules.Exchange.Bundles;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps the files of releases: what is put to them, how far their parts went, and what came of those of partners. What is erased goes whole.</summary>
internal sealed class FileProjection : IProjection
{
    public string Name => "exchange.files";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(ReleaseFileAdded), typeof(ReleaseFileRemoved), typeof(PartnerReleaseProposed), typeof(PartnerReleaseApproved), typeof(PartnerReleaseReturned), typeof(RecallOrdered), typeof(MessageQueued), typeof(MessageVoided), typeof(ContentReceived),
        typeof(ReceivedFileChecked), typeof(BundleSent), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (await ApplyAsync(entry, context, cancellation))
                await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        await context.Files.ExecuteDeleteAsync(cancellation);
        await context.FileDeliveries.ExecuteDeleteAsync(cancellation);
        await context.FileParts.ExecuteDeleteAsync(cancellation);
        await context.ReceivedFiles.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    /// <returns>Whether anything may have changed.</returns>
    private static async Task<bool> ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case ReleaseFileAdded f:
                context.Files.Add(new FileRow { Release = f.Release, Sha256 = f.File.Sha256, Name = f.File.Name, Type = f.File.Type, Size = f.File.Size, Stripped = f.Stripped, Person = f.Person, At = entry.At.UnixMicroseconds });
                return true;
            case ReleaseFileRemoved f:
                if (await context.Files.FindAsync([f.Release, f.File], cancellation) is { } file)
                    context.Files.Remove(file);
                return true;
            case PartnerReleaseProposed { View.Files: { } files } f:
                context.FileDeliveries.AddRange(f.Recipients.Select(r => new FileDeliveryRow { Release = f.Release, Partner = r.Partner, Parts = FileParts.Of(files), Queued = 0, Again = "", CalledBack = false, Open = false }));
                return true;
            case BundleSent f:
                context.FileDeliveries.Add(new FileDeliveryRow { Release = f.Bundle, Partner = f.Partner, Parts = FileParts.Of(f.Files), Queued = 0, Message = f.Message, Again = "", CalledBack = false, Open = true });
                return true;
            case PartnerReleaseApproved f:
                return await EachAsync(context, f.Release, d => d.Open = true, cancellation);
            case PartnerReleaseReturned f:
                return await EachAsync(context, f.Release, d => context.FileDeliveries.Remove(d), cancellation);
            case RecallOrdered { Handling: null } f:
                // A single partner has to give it back, or all have.
                return await EachAsync(context, f.Release, d => d.CalledBack |= f.Sort != RecallSort.Membership || f.Holders.Contains(d.Partner), cancellation);
            case MessageQueued { Kind: MessageKinds.ReleasePart } f when await context.FileDeliveries.FindAsync([f.About, f.Partner], cancellation) is { } delivery:
                delivery.Queued++;
                delivery.Open &= delivery.Queued < delivery.Parts;
                return true;
            case MessageVoided f:
                return await TakenOutAsync(f, context, cancellation);
            case ContentReceived { Kind: MessageKinds.ReleasePart } f:
                await TakeInAsync(f, entry.Retention.Subject!, context, cancellation);
                return true;
            case ContentReceived { Kind: MessageKinds.FilesAgain } f:
                return await AgainAsync(f, context, cancellation);
            case ReceivedFileChecked f:
                await CheckedAsync(f, entry.Retention.Subject!, context, cancellation);
                return true;
            case Erased f when f.Class == ExchangePurpose.Class:
                await EraseAsync(f.Subject, context, cancellation);
                return false;
            default:
                return false;
        }
    }

    private static async Task<bool> EachAsync(ExchangeContext context, string release, Action<FileDeliveryRow> change, CancellationToken cancellation)
    {
        var rows = await context.FileDeliveries.Where(d => d.Release == release).ToListAsync(cancellation);
        rows.ForEach(change);
        rows.ForEach(d => d.Open &= !d.CalledBack);
        return rows.Count > 0;
    }

    /// <summary>A part that was taken out before it was tried goes another time: when a partner that rested is joined again.</summary>
    private static async Task<bool> TakenOutAsync(MessageVoided fact, ExchangeContext context, CancellationToken cancellation)
    {
        var about = await context.Outgoing.Where(m => m.Partner == fact.Partner && m.Message == fact.Message).Select(m => m.About).SingleOrDefaultAsync(cancellation);
        if (about is null || await context.FileDeliveries.FindAsync([about, fact.Partner], cancellation) is not { Queued: > 0 } delivery)
            return false;
        delivery.Queued--;
        delivery.Open = !delivery.CalledBack;
        return true;
    }

    private static async Task<int> PlaceAsync(ReceivedFileChecked fact, ExchangeContext context, CancellationToken cancellation) =>
        await context.ReceivedFiles.CountAsync(f => f.Partner == fact.Partner && f.Release == fact.Release && f.Asked != null, cancellation) + 1;

    /// <summary>A file goes once more behind all others, once, unless the files were taken back.</summary>
    private static async Task<bool> AgainAsync(ContentReceived fact, ExchangeContext context, CancellationToken cancellation)
    {
        var again = FilesAgainContent.Read(fact.Body());
        if (await context.FileDeliveries.FindAsync([again.Bundle, fact.Partner], cancellation) is not { Message: not null } delivery || delivery.Again.Contains(again.File, StringComparison.Ordinal)
            || await context.Files.FindAsync([again.Bundle, again.File], cancellation) is not { } file)
            return false;
        delivery.Again = $"{delivery.Again} {again.File}".Trim();
        delivery.Parts += FileParts.Of(DraftFiles.Announced(file));
        delivery.Open = !delivery.CalledBack;
        return true;
    }

    private static async Task TakeInAsync(ContentReceived fact, string subject, ExchangeContext context, CancellationToken cancellation)
    {
        var part = FilePartContent.Read(fact.Body());
        if (await context.FileParts.FindAsync([fact.Partner, part.Release, part.File, part.Number], cancellation) is { } known)
            known.Subject = subject;
        else
            context.FileParts.Add(new FilePartRow { Partner = fact.Partner, Release = part.Release, Sha256 = part.File, Number = part.Number, Message = fact.Message, Subject = subject, Letter = fact.Letter });
    }

    private static async Task CheckedAsync(ReceivedFileChecked fact, string subject, ExchangeContext context, CancellationToken cancellation)
    {
        await context.FileParts.Where(p => p.Partner == fact.Partner && p.Release == fact.Release && p.Sha256 == fact.File).ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
        if (await context.ReceivedFiles.FindAsync([fact.Partner, fact.Release, fact.File], cancellation) is { } known)
            (known.Subject, known.Whole, known.Type, known.CameAgain) = (subject, fact.Whole, fact.Type, known.Asked is not null);
        else
            context.ReceivedFiles.Add(new ReceivedFileRow { Partner = fact.Partner, Release = fact.Release, Sha256 = fact.File, Whole = fact.Whole, Type = fact.Type, Subject = subject, Asked = fact.AskedAgain ? await PlaceAsync(fact, context, cancellation) : null, CameAgain = false });
    }

    private static async Task EraseAsync(string? subject, ExchangeContext context, CancellationToken cancellation)
    {
        await context.Files.Where(f => f.Release == subject).ExecuteDeleteAsync(cancellation);
        await context.FileDeliveries.Where(d => d.Release == subject).ExecuteDeleteAsync(cancellation);
        await context.FileParts.Where(p => p.Subject == subject).ExecuteDeleteAsync(cancellation);
        await context.ReceivedFiles.Where(f => f.Subject == subject).ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}
