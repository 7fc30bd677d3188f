using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Targeting.Radiation;

/// <summary>Has a declaration judged again by what was measured at its goods.</summary>
internal sealed partial class RadiationKeeper(TargetingRecords records, AssessorInForce assessors, ILogger<RadiationKeeper> logger)
{
    private static readonly Actor Itself = Actor.System("targeting");

    /// <summary>Records it, unless the declaration says the same already or is erased.</summary>
    public async Task NoteAsync(string id, RadiationMeasured measured, CancellationToken cancellation)
    {
        await using (var tables = records.Tables())
        {
            if (await tables.Declarations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } row || measured.SameAs(TargetingProjection.Read(row).Assessed.Radiation))
                return;
        }

        var by = await assessors.NowAsync(cancellation);
        await records.ActAsync(TargetingJournal.NoteRadiation, Itself, null, id, (state, _) => Task.FromResult(measured.SameAs(state.Assessed.Radiation) ? [] : Noted(state, measured, by)), cancellation);
    }

    private IReadOnlyList<object> Noted(DeclarationState state, RadiationMeasured measured, Judging by)
    {
        var noted = new RadiationNoted(state.Assessed.Id, measured, AssessedWords.Again(by, state.Assessed, radiation: measured));
        if (CanonicalJson.OfRecord(noted).Length <= OpenProcess.LongestData)
            return [noted];
        // The alarm itself stands on the desk and names the declaration; only the rules do not see it.
        LogTooLong(state.Assessed.Id);
        return [];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "declaration {Id} is too long to be judged again with what was measured at its goods")]
    private partial void LogTooLong(string id);
}
