using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Storage;

/// <summary>Keeps the tables of declarations. One that is erased goes whole.</summary>
internal sealed class TargetingProjection : IProjection
{
    private const long Scores = 10_000;
    private const int Gravest = (int)ControlDecision.DoNotLoad;

    /// <summary>Later than any clock, in seconds: the year 2286.</summary>
    private const long NoClock = 9_999_999_999;

    public string Name => "targeting.declarations";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>([ typeof(DeclarationAssessed), typeof(DeclarationRefused), typeof(RegisterImported), .. DeclarationLife.Facts, typeof(Erased)]);

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var (context, fresh) = (tables.Of<TargetingContext>(), new List<Entry>());
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is DeclarationAssessed)
            {
                fresh.Add(entry);
                continue;
            }

            await AddAsync(fresh, tables);
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }

        await AddAsync(fresh, tables);
        // A file may bring many: what is written is not kept at hand.
        context.ChangeTracker.Clear();
    }

    /// <summary>A file brings many declarations at once: they are written in bulk.</summary>
    private static async Task AddAsync(List<Entry> fresh, SharedTables tables)
    {
        if (fresh.Count == 0)
            return;
        var assessed = fresh.Select(e => (Entry: e, Of: (DeclarationAssessed)e.Data!)).ToList();
        await tables.InsertAsync<TargetingContext, DeclarationRow>([.. assessed.Select(a => Row(new DeclarationState(a.Of, a.Entry.Id, a.Entry.At, a.Entry.Handling)))]);
        await tables.InsertAsync<TargetingContext, MarkRow>([.. assessed.SelectMany(a => MarksOf(a.Of.Id, a.Of.Declaration, a.Entry))]);
        fresh.Clear();
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<TargetingContext>();
        await context.Declarations.ExecuteDeleteAsync(cancellation);
        await context.Refused.ExecuteDeleteAsync(cancellation);
        await context.Orders.ExecuteDeleteAsync(cancellation);
        await context.Marks.ExecuteDeleteAsync(cancellation);
        await context.Registers.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static DeclarationState Read(DeclarationRow row) => JsonSerializer.Deserialize<DeclarationState>(row.Json, StrictJson.Options)!;

    internal static DeclarationRefused Read(RefusedRow row) => JsonSerializer.Deserialize<DeclarationRefused>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, TargetingContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case DeclarationRefused refused:
                context.Refused.Add(new RefusedRow { Id = refused.Id, At = entry.At.UnixMicroseconds, Json = CanonicalJson.TextOf(refused) });
                break;
            case RegisterImported imported:
                if (await context.Registers.FindAsync([(int)imported.Kind], cancellation) is { } register)
                    context.Registers.Remove(register);
                await context.SaveChangesAsync(cancellation);
                context.Registers.Add(new RegisterRow
                {
                    Kind = (int)imported.Kind, Source = imported.Source, Sha256 = imported.Sha256, Rows = imported.Rows, Rejected = imported.Rejected, At = entry.At.UnixMicroseconds,
                    Because = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(imported.Because, StrictJson.Options)),
                });
                break;
            case Erased { Class: TargetingRecords.Class, Subject: var id }:
                await context.SaveChangesAsync(cancellation);
                await context.Declarations.Where(d => d.Id == id).ExecuteDeleteAsync(cancellation);
                await context.Refused.Where(r => r.Id == id).ExecuteDeleteAsync(cancellation);
                await context.Orders.Where(o => o.Declaration == id).ExecuteDeleteAsync(cancellation);
                await context.Marks.Where(m => m.Declaration == id).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
            case var fact when DeclarationLife.Of(fact) is { } id && await context.Declarations.FindAsync([id], cancellation) is { } row:
                var state = DeclarationLife.After(Read(row), fact, entry.At);
                if (DeclarationLife.Now(fact) is not null)
                    state = state with { Entry = entry.Id };
                if (DeclarationLife.Now(fact) is not null || fact is DeclarationWithdrawn)
                    context.Entry(row).CurrentValues.SetValues(Row(state));
                if (Spoken(fact) is { } message)
                {
                    foreach (var mark in MarksOf(id, message, entry))
                    {
                        if (await context.Marks.FindAsync([mark.Declaration, mark.Key, mark.Detail], cancellation) is null)
                            context.Marks.Add(mark);
                    }
                }

                (row.Decision, row.Status, row.Json) = ((int)(state.Last?.Decision ?? state.Proposed), (int)state.Status, CanonicalJson.TextOf(state));
                await ApplyOrderAsync(fact, context, cancellation);
                break;
        }
    }

    /// <summary>What the declarant says with a fact; null for a fact of others.</summary>
    private static Declaration? Spoken(object fact) => fact switch { DeclarationAmended f => f.Now.Declaration, DeclarationWithdrawn f => f.Sent, _ => null };

    private static IEnumerable<MarkRow> MarksOf(string id, Declaration declaration, Entry entry) =>
        Marks.Of(declaration).Distinct().Select(m => new MarkRow { Declaration = id, Key = m.Key, Detail = m.Detail, At = (declaration.IssuedAt ?? entry.At).UnixMicroseconds });

    private static async Task ApplyOrderAsync(object fact, TargetingContext context, CancellationToken cancellation)
    {
        switch (fact)
        {
            case OrderIssued issued:
                await context.SaveChangesAsync(cancellation);
                foreach (var earlier in await context.Orders.Where(o => o.Declaration == issued.Declaration).ToListAsync(cancellation))
                    earlier.Status = (int)OrderStatus.Replaced;
                context.Orders.Add(new OrderRow
                {
                    Id = issued.Order, Declaration = issued.Declaration, Status = (int)(issued.Ways.Count == 0 ? OrderStatus.Unanswered : OrderStatus.Waiting), AcknowledgeBy = issued.AcknowledgeBy.UnixMicroseconds, Message = issued.Message,
                });
                break;
            case OrderAnswered answered when await StandingAsync(answered.Order) is { } order:
                order.Status = (int)OrderStatus.Answered;
                break;
            case OrderUnanswered late when await StandingAsync(late.Order) is { } order:
                order.Status = (int)OrderStatus.Unanswered;
                break;
        }

        async Task<OrderRow?> StandingAsync(string id) => await context.Orders.FindAsync([id], cancellation) is { } row && row.Status != (int)OrderStatus.Replaced ? row : null;
    }

    private static DeclarationRow Row(DeclarationState state)
    {
        var (assessed, declaration) = (state.Assessed, state.Assessed.Declaration);
        return new DeclarationRow
        {
            Id = assessed.Id, Reference = declaration.Reference, Mrn = declaration.Mrn, Decision = (int)state.Proposed, Score = assessed.Judgement.Score, Status = (int)state.Status,
            MovesAt = declaration.MovesAt?.UnixMicroseconds, Destination = declaration.DestinationCountry, Kind = (int)declaration.Kind, Rank = Rank(assessed), Chain = Memory.ChainOf(declaration), Json = CanonicalJson.TextOf(state),
        };
    }

    /// <summary>By proposed decision, then the rules' score, then the ranker's chance, then whose time is up first: a rank of the ranker's never passes one of the rules'. No chance is the least.</summary>
    private static long Rank(DeclarationAssessed assessed)
    {
        var (decision, score, chance) = (Gravest - (int)assessed.Judgement.Proposed, Scores - (long)Math.Round(assessed.Judgement.Score * Scores), Scores - (long)Math.Round((assessed.Ranking?.Chance ?? 0) * Scores));
        return (((((decision * (Scores + 1)) + score) * (Scores + 1)) + chance) * (NoClock + 1)) + Math.Clamp(assessed.Due.UnixMicroseconds / 1_000_000, 0, NoClock);
    }
}
