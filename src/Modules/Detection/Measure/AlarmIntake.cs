using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Questions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Detection.Measure;

/// <summary>Alarms and files of instruments come in: from pages, programs and the watched folder.</summary>
internal sealed class AlarmIntake(DetectionRecords records, GoodsMatch goods, DetectionPolicy policy, IIds ids, TimeProvider clock)
{
    private const int MostFiles = 30;
    private const string UnreadFormat = "Unread";

    /// <summary>Records an alarm that an officer raises; files come later.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="FaultException">what the forms refuse</exception>
    public async Task<string> RaiseAsync(Actor actor, AlarmForm form, SafetyForm safety, AlarmSource source, CancellationToken cancellation)
    {
        var raised = await RaisedAsync(actor, form, source, null, cancellation);
        var measured = safety.SaysSomething ? safety.Read(raised.Alarm, policy.TurnBack, actor.Id) : null;
        var match = GoodsMatch.Of(raised.Alarm, await goods.FindAsync(raised.Reference, cancellation), []);
        await records.RaiseAsync(actor, raised, [.. new object?[] { measured, GoodsMatch.IsNews(null, match) ? match : null }.OfType<object>()], [], cancellation);
        return raised.Alarm;
    }

    /// <summary>Records an alarm that came as a file. One that cannot be read raises an alarm all the same, which says so.</summary>
    /// <param name="actor">Who or what hands it in.</param>
    /// <param name="form">What is said beside it.</param>
    /// <param name="safety">What was measured for safety.</param>
    /// <param name="name">Name of the file, without a folder.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="source">By which way.</param>
    /// <param name="then">What else to do in the same process.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The alarm, and what was wrong with the file; null when it could be read.</returns>
    public async Task<(Alarm Alarm, Fault? Unread)> RaiseAsync(Actor actor, AlarmForm form, SafetyForm safety, string name, byte[] content, AlarmSource source, Func<OpenProcess, Alarm, Fault?, Task>? then, CancellationToken cancellation)
    {
        var (file, unread) = Tried(name, content);
        var raised = await RaisedAsync(actor, form, source, file, cancellation);
        await using var bytes = new MemoryStream(content, writable: false);
        var staged = await records.StageAsync(bytes, cancellation);
        var sha256 = Convert.ToHexStringLower(staged.Sha256.Span);
        var taken = file is null
            ? new SpectrumTaken(raised.Alarm, name, sha256, UnreadFormat, "", "", [SpectrumJudge.Unread(unread!)], [], SpectrumJudge.Library, actor.Id)
            : await TakenAsync(raised.Alarm, file, null, await KindAsync(raised.Instrument, cancellation), false, actor.Id, cancellation);
        var measured = safety.SaysSomething ? safety.Read(raised.Alarm, policy.TurnBack, actor.Id) : null;
        var match = GoodsMatch.Of(raised.Alarm, await goods.FindAsync(raised.Reference, cancellation), taken.Findings);
        var alarm = await records.RaiseAsync(actor, raised, [.. new object?[] { measured, taken, GoodsMatch.IsNews(null, match) ? match : null }.OfType<object>()], [staged], cancellation, then is null ? null : (open, alarm) => then(open, alarm, unread));
        return (alarm, unread);
    }

    /// <summary>Adds a file to an alarm and judges it.</summary>
    /// <param name="person">Who hands it in.</param>
    /// <param name="viewer">As handling sees them.</param>
    /// <param name="id">The alarm.</param>
    /// <param name="name">Name of the file, without a folder.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="asBackground">Whether it is the background of files that come after it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>detection.unknown</c>, <c>detection.closed</c>, <c>detection.file.there</c>, <c>detection.file.many</c>, and as readers refuse the file</exception>
    public async Task AddAsync(Actor person, Viewer viewer, string id, string name, byte[] content, bool asBackground, CancellationToken cancellation)
    {
        var now = await records.FindAsync(id, viewer, cancellation);
        var file = SpectrumJudge.Read(content, name);
        AlarmRules.NothingIsMeasuredForAClosedAlarm(now);
        AlarmRules.AFileComesOnce(now, file.Sha256);
        AlarmRules.FilesAreNotTooMany(now, MostFiles);
        var (background, kind) = (await BackgroundAsync(now, viewer, file, asBackground, cancellation), await KindAsync(now.Raised.Instrument, cancellation));
        var taken = await TakenAsync(id, file, background, kind, asBackground, person.Id, cancellation);
        var declared = await goods.FindAsync(now.Raised.Reference, cancellation);
        await using var bytes = new MemoryStream(content, writable: false);
        var staged = await records.StageAsync(bytes, cancellation);
        await records.ActAsync(DetectionJournal.TakeSpectrum, person, viewer, id, async (alarm, open) =>
        {
            AlarmRules.NothingIsMeasuredForAClosedAlarm(alarm);
            AlarmRules.AFileComesOnce(alarm, file.Sha256);
            await open.AttachAsync(staged, DetectionRecords.FileType, alarm.Handling, DetectionRecords.RetentionOf(id));
            var match = GoodsMatch.Of(id, declared, asBackground ? alarm.Findings : alarm.Findings.Concat(taken.Findings));
            return GoodsMatch.IsNews(alarm, match) ? [taken, match] : [taken];
        }, cancellation, mayClose: true);
    }

    private static (SpectrumFile? File, Fault? Unread) Tried(string name, byte[] content)
    {
        try
        {
            return (SpectrumJudge.Read(content, name), null);
        }
        catch (FaultException unread)
        {
            return (null, unread.Fault);
        }
    }

    private async Task<AlarmRaised> RaisedAsync(Actor actor, AlarmForm form, AlarmSource source, SpectrumFile? file, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var now = Instant.Now(clock);
        var instrument = form.Instrument is { Length: > 0 } named
            ? await InstrumentBook.FindAsync(tables, named, cancellation) is { Retired: false } own ? own : throw new FaultException(new Fault("detection.instrument.unknown", "instrument"))
            : await InstrumentBook.OfSerialAsync(tables, file?.Instrument.Serial, cancellation);
        var (place, reference) = (Words.Line(form.Place, "place"), Words.Line(form.Reference, "reference"));
        return new AlarmRaised(
            ids.Next().ToString("N"), string.IsNullOrWhiteSpace(form.Subject) ? AlarmSubject.Other : Words.Chosen<AlarmSubject>(form.Subject, "subject"), reference,
            place.Length > 0 ? place : instrument?.Registered.Place ?? "", instrument?.Registered.Instrument ?? "", MeasuredAt(file, now), source, actor.Id);
    }

    /// <summary>When the file says it was measured, where its clock's offset is known and it does not lie ahead; else now.</summary>
    private static Instant MeasuredAt(SpectrumFile? file, Instant now) =>
        file?.Measurements.Select(m => m.Start?.Moment).FirstOrDefault(m => m is not null) is { } moment && Instant.Of(moment) is var at && at <= now ? at : now;

    private async Task<SpectrumTaken> TakenAsync(string alarm, SpectrumFile file, SpectrumFile? background, DetectorKind? kind, bool asBackground, string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var instrument = await InstrumentBook.OfSerialAsync(tables, file.Instrument.Serial, cancellation);
        return new SpectrumTaken(
            alarm, file.Name, file.Sha256, file.Format.ToString(), instrument?.Registered.Instrument ?? "", SpectrumJudge.InstrumentOf(file), SpectrumJudge.Findings(file, background, kind),
            SpectrumJudge.Kept(file.Warnings), SpectrumJudge.Library, person, asBackground, background?.Sha256,
            FileRates.Highest(file) is { } dose ? new FileDose(dose, policy.TurnBack) : null);
    }

    /// <summary>The background handed in last, where the file brings none of its own.</summary>
    private async Task<SpectrumFile?> BackgroundAsync(Alarm alarm, Viewer viewer, SpectrumFile file, bool asBackground, CancellationToken cancellation)
    {
        if (asBackground || file.Measurements.Any(m => m.Class == MeasurementClass.Background) || alarm.Spectra.LastOrDefault(s => s.Taken.OnlyBackground) is not { } last)
            return null;
        return SpectrumJudge.Read(await records.ReadFileAsync(last.Taken.Sha256, viewer, cancellation), last.Taken.Name);
    }

    /// <summary>What the detector is made of by the register of instruments; null when the file is to be believed.</summary>
    private async Task<DetectorKind?> KindAsync(string instrument, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await InstrumentBook.FindAsync(tables, instrument, cancellation) is { } one ? FormWords.Choice<DetectorKind>(one.Registered.Kind) : null;
    }
}
