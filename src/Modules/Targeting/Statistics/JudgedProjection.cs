using System.Text.Json;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Statistics;

/// <summary>Keeps what indicators came to in few words, so that ten thousand declarations can be added up while somebody waits.</summary>
internal sealed class JudgedProjection : IProjection
{
    public string Name => "targeting.indicators";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(DeclarationAssessed), typeof(DeclarationAmended), typeof(InterviewRecorded), typeof(RadiationNoted), typeof(DeclarationDecided), typeof(ReleaseConfirmed), typeof(ExaminationRecorded), typeof(ExaminationDrawn), typeof(Erased) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<TargetingContext>();
        var fresh = entries.Where(e => e is { IsErased: false, Data: DeclarationAssessed }).ToList();
        await tables.InsertAsync<TargetingContext, JudgedRow>([.. fresh.Select(Row)]);
        foreach (var entry in entries.Where(e => !e.IsErased && e.Data is not DeclarationAssessed))
            await ApplyAsync(entry, context, cancellation);
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        await tables.Of<TargetingContext>().Judged.ExecuteDeleteAsync(cancellation);
        tables.Of<TargetingContext>().ChangeTracker.Clear();
    }

    internal static IReadOnlyList<string> Fired(JudgedRow row) => JsonSerializer.Deserialize<List<string>>(row.Fired, StrictJson.Options)!;

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Undecided(JudgedRow row) => JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(row.Undecided, StrictJson.Options)!;

    private static JudgedRow Row(Entry entry) => entry.Data is DeclarationAssessed { Judgement: var judgement } assessed
        ? new JudgedRow
        {
            Id = assessed.Id, At = entry.At.UnixMicroseconds, Pack = judgement.Pack.Digest, Fired = Fired(judgement), Undecided = Undecided(judgement),
            Passed = !DeclarationState.AsksForPerson(judgement.Proposed), Ranker = assessed.Ranking?.Ranker, Chance = assessed.Ranking?.Chance,
        }
        : throw new ArgumentException("of an assessment only", nameof(entry));

    private static async Task ApplyAsync(Entry entry, TargetingContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case var fact when DeclarationLife.Now(fact!) is { Judgement: var judgement } now && await context.Judged.FindAsync([now.Id], cancellation) is { } row:
                (row.Pack, row.Fired, row.Undecided) = (judgement.Pack.Digest, Fired(judgement), Undecided(judgement));
                // What was said of it before somebody looked is what counts, and not what a correction made of it afterwards.
                if (row.ExaminedAt is null)
                    (row.Ranker, row.Chance) = (now.Ranking?.Ranker, now.Ranking?.Chance);
                break;
            case DeclarationDecided decided when await context.Judged.FindAsync([decided.Id], cancellation) is { } row:
                row.Decision = (int)decided.Decision;
                break;
            case ReleaseConfirmed confirmed when await context.Judged.FindAsync([confirmed.Id], cancellation) is { } row:
                row.Decision = (int)ControlDecision.Release;
                break;
            case ExaminationRecorded { Finding: not ExaminationFinding.NotPossible } examined when await context.Judged.FindAsync([examined.Id], cancellation) is { } row:
                (row.Finding, row.ExaminedAt) = ((int)examined.Finding, entry.At.UnixMicroseconds);
                break;
            case ExaminationDrawn drawn when await context.Judged.FindAsync([drawn.Id], cancellation) is { } row:
                row.Drawn = true;
                break;
            case Erased { Class: TargetingRecords.Class, Subject: var id }:
                await context.SaveChangesAsync(cancellation);
                await context.Judged.Where(j => j.Id == id).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
        }
    }

    private static string Fired(Judgement judgement) => CanonicalJson.TextOf(judgement.Fired.Select(f => f.Id).ToList());

    private static string Undecided(Judgement judgement) => CanonicalJson.TextOf(judgement.Undecided.ToDictionary(u => u.Id, u => u.Missing));
}
