using System.Text.Json;
using Cordon.Engines.Proofs.Notes;
using Cordon.Journal.Entries;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Resumption;

/// <summary>
/// Goes on in a new log, in two steps of which a crash can undo neither: one transaction names the new log and keeps the words; the first process of the next
/// opening, in the new log, records them.
/// </summary>
/// <param name="Fact">What is to be recorded.</param>
/// <param name="Actor">Who decided it.</param>
/// <param name="Purpose">What for.</param>
/// <param name="LegalBasis">On which ground.</param>
/// <param name="Reason">Why.</param>
internal sealed record Resumption(LogResumed Fact, Actor Actor, string Purpose, string LegalBasis, string Reason)
{
    private const string Meta = "log-resumption";
    private static readonly StreamName Stream = new("journal", "logs");

    /// <summary>Changes over to the new log.</summary>
    public async Task ChangeOverAsync(JournalContext context, LogFiles next, VerifierKey key, CancellationToken cancellation)
    {
        var facts = new Dictionary<string, string>
        {
            ["origin"] = key.Name,
            ["log"] = key.ToString(),
            [LogInForce.Meta] = $"{next.Number}",
            [Meta] = CanonicalJson.TextOf(this),
        };
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Meta.Where(m => facts.Keys.Contains(m.Name)).ExecuteDeleteAsync(cancellation);
        context.Meta.AddRange(facts.Select(f => new MetaRow { Name = f.Key, Value = f.Value }));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Records what a change-over left to be recorded; does nothing when there is nothing.</summary>
    public static async Task RecordAsync(JournalContext context, WriterLane lane, string originator, CancellationToken cancellation)
    {
        if (await context.Meta.AsNoTracking().SingleOrDefaultAsync(m => m.Name == Meta, cancellation) is not { } row)
            return;
        var pending = JsonSerializer.Deserialize<Resumption>(row.Value, StrictJson.Options)!;
        var words = new ProcessWords(ResumeProcess.Name, pending.Actor, pending.Purpose, pending.LegalBasis, pending.Reason);
        var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = originator, PermittedUse = PermittedUse.Evidence, Purpose = pending.Purpose, LegalBasis = pending.LegalBasis };
        await lane.RunAloneAsync(words, async process =>
        {
            process.Append(Stream, pending.Fact, handling, new Retention("journal"));
            await process.Tables.Of<JournalContext>().Meta.Where(m => m.Name == Meta).ExecuteDeleteAsync(cancellation);
        }, cancellation);
    }
}
