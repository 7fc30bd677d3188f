using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection.Storage;

/// <summary>Keeps the tables of alarms and instruments. An alarm that is erased goes whole; what was said about a treatment goes before it.</summary>
internal sealed class DetectionProjection : IProjection
{
    public string Name => "detection.alarms";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(AlarmRaised), typeof(SafetyMeasured), typeof(SpectrumTaken), typeof(AlarmMatched), typeof(TreatmentSaid), typeof(PapersSeen), typeof(AlarmPhotographed), typeof(ReachBackAsked), typeof(ReachBackAcknowledged),
        typeof(ReachBackAnswered), typeof(AlarmOutcomeProposed), typeof(AlarmOutcomeConfirmed), typeof(AlarmOutcomeReturned), typeof(AlarmClosed), typeof(AlarmReopened), typeof(InstrumentRegistered),
        typeof(InstrumentCalibrated), typeof(InstrumentRetired), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<DetectionContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<DetectionContext>();
        await context.Alarms.ExecuteDeleteAsync(cancellation);
        await context.Files.ExecuteDeleteAsync(cancellation);
        await context.Instruments.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static Alarm Read(AlarmRow row) => JsonSerializer.Deserialize<Alarm>(row.Json, StrictJson.Options)!;

    internal static Instrument Read(InstrumentRow row) => JsonSerializer.Deserialize<Instrument>(row.Json, StrictJson.Options)!;

    /// <summary>A serial number as instruments are found by it.</summary>
    internal static string Folded(string serial) => string.Concat(serial.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static Task ApplyAsync(Entry entry, DetectionContext context, CancellationToken cancellation) => entry.Data switch
    {
        Erased erased => ForgetAsync(erased, context, cancellation),
        InstrumentRegistered f => InstrumentAsync(f.Instrument, f, context, cancellation),
        InstrumentCalibrated f => InstrumentAsync(f.Instrument, f, context, cancellation),
        InstrumentRetired f => InstrumentAsync(f.Instrument, f, context, cancellation),
        _ => AlarmAsync(entry, context, cancellation),
    };

    private static async Task AlarmAsync(Entry entry, DetectionContext context, CancellationToken cancellation)
    {
        var row = await context.Alarms.FindAsync([AlarmFact.AlarmOf(entry.Data)], cancellation);
        if (AlarmLife.After(row is null ? null : Read(row), entry.Data, entry.At, entry.Handling) is not { } after)
            return;
        if (row is null)
            context.Alarms.Add(row = new AlarmRow { Id = after.Id, Status = 0, ChangedAt = 0, Words = "", Json = "" });
        Write(row, after);
        if (entry.Data is SpectrumTaken taken && await context.Files.FindAsync([taken.Alarm, taken.Sha256], cancellation) is null)
            context.Files.Add(new AlarmFileRow { Alarm = taken.Alarm, Sha256 = taken.Sha256 });
    }

    private static void Write(AlarmRow row, Alarm after)
    {
        (row.Status, row.ChangedAt, row.Declaration, row.Json) = ((int)after.Status, after.ChangedAt.UnixMicroseconds, after.Match?.Declaration, CanonicalJson.TextOf(after));
        IReadOnlyList<string> words = [after.Raised.Reference, after.Raised.Place, .. after.Findings.SelectMany(f => f.Nuclides).Select(n => n.Name).Distinct()];
        row.Words = CanonicalJson.TextOf(words).ToLowerInvariant();
    }

    private static async Task InstrumentAsync(string id, object fact, DetectionContext context, CancellationToken cancellation)
    {
        var row = await context.Instruments.FindAsync([id], cancellation);
        if (Instrument.After(row is null ? null : Read(row), fact) is not { } after)
            return;
        if (row is null)
            context.Instruments.Add(row = new InstrumentRow { Id = id, Serial = "", Json = "" });
        (row.Serial, row.Json) = (Folded(after.Registered.Serial), CanonicalJson.TextOf(after));
    }

    private static async Task ForgetAsync(Erased erased, DetectionContext context, CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation);
        var subject = erased.Subject;
        if (erased.Class == DetectionRecords.Class)
        {
            await context.Alarms.Where(a => a.Id == subject).ExecuteDeleteAsync(cancellation);
            await context.Files.Where(f => f.Alarm == subject).ExecuteDeleteAsync(cancellation);
            context.ChangeTracker.Clear();
        }
        else if (erased.Class == DetectionRecords.TreatmentClass && await context.Alarms.FindAsync([subject], cancellation) is { } row)
        {
            Write(row, Read(row) with { Treatment = null });
        }
    }
}
