using Cordon.Engines.Formats.Declarations;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;
using DeclarationRow = Cordon.Engines.Formats.Declarations.DeclarationRow;

namespace Cordon.Modules.Targeting.Intake;

/// <summary>Amendments, replacements and cancellations: which declaration here they are about, and what they make of it.</summary>
internal sealed class LaterMessages(TargetingRecords records, MemoryReader memories, TimeProvider clock)
{
    /// <summary>Whether a row is about an earlier message, and has to wait until what comes before it is recorded.</summary>
    public static bool IsLater(DeclarationRow row) => row.Declaration is { Function: not DeclarationFunction.Original };

    /// <summary>The declaration that a message is about, the latest where there are several; null when it is not here. Whoever declared something else cannot speak about it, and that is said as a doubt.</summary>
    public async Task<(DeclarationState? About, Fault? Doubt)> AboutAsync(Declaration later, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var names = Marks.Names(later);
        var ids = await tables.Marks.Where(m => names.Contains(m.Key)).OrderByDescending(m => m.At).Select(m => m.Declaration).Distinct().ToListAsync(cancellation);
        var rows = await tables.Declarations.AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(cancellation);
        var named = rows.Select(TargetingProjection.Read).Where(s => s.Assessed.Declaration.Function != DeclarationFunction.Cancellation).OrderByDescending(s => s.At).ToList();
        var own = named.Find(s => MayComeFromTheSame(s.Assessed.Declaration, later));
        return (own, own is null && named.Count > 0 ? Fault.Of("targeting.later.other", $"{later.Place}", ("reference", named[0].Assessed.Declaration.Reference)) : null);
    }

    /// <summary>Records what a message makes of the declaration it is about.</summary>
    /// <param name="about">As it stood when the message came.</param>
    /// <param name="row">The message.</param>
    /// <param name="judge">Judges the declaration as it now stands.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="then">What else has to be recorded with it, from the entry.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <returns>False where it cannot be judged as it would stand: then nothing is recorded.</returns>
    public async Task<bool> RecordAsync(DeclarationState about, DeclarationRow row, RowJudge judge, Actor actor, Func<OpenProcess, IntakeLine, Task> then, CancellationToken cancellation)
    {
        var (id, later) = (about.Assessed.Id, row.Declaration!);
        if (await FactAsync(about, row, judge, cancellation) is not { } fact)
            return false;
        await records.ActAsync(
            TargetingJournal.Amend, actor, viewer: null, id, (_, _) => Task.FromResult<IReadOnlyList<object>>([fact]), cancellation,
            (open, entry, after) => then(open, new IntakeLine(
                row.Number, entry.Id, id, later.Reference, after.Proposed, after.Assessed.Judgement.Score, after.Assessed.Judgement.ScoreAtMost, Later: later.Function)));
        return true;
    }

    private async Task<object?> FactAsync(DeclarationState about, DeclarationRow row, RowJudge judge, CancellationToken cancellation)
    {
        var (id, before, later) = (about.Assessed.Id, about.Assessed.Declaration, row.Declaration!);
        if (later.Function == DeclarationFunction.Cancellation)
            return new DeclarationWithdrawn(id, judge.Source, row.Number, later);
        var now = Amendment.Of(before, later);
        var memory = await memories.ForAsync([now], cancellation, except: id);
        var history = Known(about.Assessed, now, memory.Of(now, now.IssuedAt ?? Instant.Now(clock)));
        return judge.Of(id, row, now, history, about.Assessed.Answers, about.Assessed.Radiation).Data is DeclarationAssessed assessed && new DeclarationAmended(id, later, assessed) is var amended && CanonicalJson.OfRecord(amended).Length <= OpenProcess.LongestData ? amended : null;
    }

    /// <summary>What was new when the declaration came is not old because it came.</summary>
    private static DeclarationHistory Known(DeclarationAssessed before, Declaration now, DeclarationHistory history)
    {
        var (was, isNow) = (Marks.KeyOf(before.Declaration, PartyRole.Consignee), Marks.KeyOf(now, PartyRole.Consignee));
        var changed = was is not null && isNow is not null && was != isNow;
        return history with { ConsigneeChanged = changed || before.History?.ConsigneeChanged == true ? true : history.ConsigneeChanged };
    }

    private static bool MayComeFromTheSame(Declaration earlier, Declaration later)
    {
        var both = new[] { PartyRole.Declarant, PartyRole.Exporter, PartyRole.Importer }
            .Select(role => (Earlier: Marks.KeyOf(earlier, role), Later: Marks.KeyOf(later, role))).Where(p => p is { Earlier: not null, Later: not null }).ToList();
        return both.Count == 0 || both.Exists(p => p.Earlier == p.Later);
    }
}
