using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Screening.Standing.Storage;

/// <summary>Keeps the tables of continuous screening. A party whose subject was erased leaves them with all its matches.</summary>
internal sealed class StandingProjection : IProjection
{
    public string Name => "screening.standing";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(PartyRegistered), typeof(PartyWithdrawn), typeof(OutcomeChanged), typeof(Rescreened), typeof(Erased) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<StandingContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<StandingContext>();
        await context.Parties.ExecuteDeleteAsync(cancellation);
        await context.Matches.ExecuteDeleteAsync(cancellation);
        await context.Lists.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    /// <summary>A party as given, as the table holds it.</summary>
    public static string Json(IReadOnlyDictionary<string, IReadOnlyList<string>> given) => CanonicalJson.TextOf(given);

    private static async Task ApplyAsync(Entry entry, StandingContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case PartyRegistered registered:
                await RegisterAsync(registered, entry, context, cancellation);
                break;
            case OutcomeChanged changed:
                await ChangeAsync(changed, entry, context, cancellation);
                break;
            case Rescreened screened:
                await CompareAsync(screened, entry, context, cancellation);
                break;
            case PartyWithdrawn withdrawn:
                await context.SaveChangesAsync(cancellation);
                await ForgetAsync(context.Parties.Where(p => p.Party == withdrawn.Party), context, cancellation);
                break;
            case Erased { Class: StandingRecords.Class, Subject: var subject }:
                await context.SaveChangesAsync(cancellation);
                await ForgetAsync(context.Parties.Where(p => p.Subject == subject), context, cancellation);
                break;
        }
    }

    private static async Task RegisterAsync(PartyRegistered registered, Entry entry, StandingContext context, CancellationToken cancellation)
    {
        var given = Json(registered.Given);
        if (await context.Parties.FindAsync([registered.Party], cancellation) is not { } row)
        {
            context.Parties.Add(new PartyRow
            {
                Party = registered.Party, Registration = registered.Registration, Given = given, Source = registered.Source,
                RegisteredAt = entry.At.UnixMicroseconds, Subject = entry.Retention.Subject ?? "",
            });
            return;
        }

        (row.Registration, row.Given, row.Source, row.RegisteredAt, row.Compared) = (registered.Registration, given, registered.Source, entry.At.UnixMicroseconds, false);
        row.Subject = entry.Retention.Subject ?? "";
    }

    private static async Task ChangeAsync(OutcomeChanged changed, Entry entry, StandingContext context, CancellationToken cancellation)
    {
        var row = await context.Matches.FindAsync([changed.Party, changed.List.Dataset, changed.Listed], cancellation);
        if (changed.After is not { } score)
        {
            if (row is not null)
                context.Matches.Remove(row);
            return;
        }

        if (row is null)
            context.Matches.Add(new MatchRow { Party = changed.Party, Dataset = changed.List.Dataset, Listed = changed.Listed, Score = score, Since = entry.At.UnixMicroseconds });
        else
            row.Score = score;
    }

    private static async Task CompareAsync(Rescreened screened, Entry entry, StandingContext context, CancellationToken cancellation)
    {
        foreach (var list in screened.Lists)
        {
            if (await context.Lists.FindAsync([list.Dataset], cancellation) is not { } row)
                context.Lists.Add(row = new ListRow { Dataset = list.Dataset, Version = list.Version, Number = list.Number, ContentDigest = list.ContentDigest, Algorithm = "", ComparedAt = 0 });
            (row.Version, row.Number, row.ContentDigest) = (list.Version, list.Number, list.ContentDigest);
            (row.Algorithm, row.ComparedAt) = (screened.Algorithm.Digest, entry.At.UnixMicroseconds);
        }

        await context.SaveChangesAsync(cancellation);
        foreach (var some in screened.Registrations.Chunk(500))
        {
            await context.Parties.Where(p => some.Contains(p.Registration)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Compared, true), cancellation);
            foreach (var row in context.ChangeTracker.Entries<PartyRow>().Where(p => some.Contains(p.Entity.Registration)))
                row.State = EntityState.Detached;
        }
    }

    private static async Task ForgetAsync(IQueryable<PartyRow> gone, StandingContext context, CancellationToken cancellation)
    {
        await context.Matches.Where(m => gone.Any(p => p.Party == m.Party)).ExecuteDeleteAsync(cancellation);
        await gone.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}
