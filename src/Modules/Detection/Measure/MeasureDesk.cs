using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Medical;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Detection.Measure;

/// <summary>What officers add to an alarm beside spectra: doses, papers, photographs, what a person said.</summary>
internal sealed class MeasureDesk(DetectionRecords records, DetectionPolicy policy)
{
    /// <summary>Bytes of one photograph.</summary>
    public const long LargestPhotograph = 15L << 20;

    private const int MostPhotographs = 50;

    /// <exception cref="FaultException"><c>detection.closed</c>, and what the form refuses</exception>
    public Task SafetyAsync(Actor person, Viewer viewer, string id, SafetyForm form, CancellationToken cancellation)
    {
        var measured = form.Read(id, policy.TurnBack, person.Id);
        return records.ActAsync(DetectionJournal.MeasureSafety, person, viewer, id, (alarm, _) =>
        {
            AlarmRules.NothingIsMeasuredForAClosedAlarm(alarm);
            return measured;
        }, cancellation, mayClose: true);
    }

    /// <exception cref="FaultException"><c>detection.closed</c>, and what the form refuses</exception>
    public Task PapersAsync(Actor person, Viewer viewer, string id, PapersForm form, CancellationToken cancellation)
    {
        var papers = form.Read();
        return records.ActAsync(DetectionJournal.Papers, person, viewer, id, (alarm, _) =>
        {
            AlarmRules.NothingIsMeasuredForAClosedAlarm(alarm);
            return PapersForm.Seen(alarm, papers, person.Id);
        }, cancellation);
    }

    /// <summary>Keeps what a person said about a treatment, for days.</summary>
    /// <exception cref="FaultException"><c>detection.closed</c>, <c>detection.not-a-person</c>, <c>detection.choice</c>, <c>detection.day</c></exception>
    public Task TreatmentAsync(Actor person, Viewer viewer, string id, string? nuclide, string? day, CancellationToken cancellation)
    {
        var treated = Words.Day(day, "treated");
        var medicine = string.IsNullOrWhiteSpace(nuclide) ? null : Radiopharmaceutical.Find(nuclide) ?? throw new FaultException(new Fault("detection.choice", "nuclide"));
        return records.ActAsync(DetectionJournal.Treatment, person, viewer, id, (alarm, _) =>
        {
            AlarmRules.NothingIsMeasuredForAClosedAlarm(alarm);
            AlarmRules.TreatmentsAreAskedOfPersons(alarm);
            return TreatmentWords.Said(alarm, medicine?.Name, treated, person.Id);
        }, cancellation);
    }

    /// <summary>Keeps a photograph. What it is is told by its first bytes, never by its name.</summary>
    /// <exception cref="FaultException"><c>detection.closed</c>, <c>detection.photograph</c>, <c>detection.photograph.many</c></exception>
    public async Task PhotographAsync(Actor person, Viewer viewer, string id, IFormFile? file, CancellationToken cancellation)
    {
        var (name, content) = await UploadedFile.ReadAsync(file, LargestPhotograph, cancellation);
        if (Pictures.MediaTypeOf(content) is not { } sort)
            throw new FaultException(Fault.Of("detection.photograph", "file", ("most", LargestPhotograph >> 20)));
        await using var bytes = new MemoryStream(content, writable: false);
        var staged = await records.StageAsync(bytes, cancellation);
        await records.ActAsync(DetectionJournal.Photograph, person, viewer, id, async (alarm, open) =>
        {
            AlarmRules.NothingIsMeasuredForAClosedAlarm(alarm);
            if (alarm.Photographs.Count >= MostPhotographs)
                throw new FaultException(Fault.Of("detection.photograph.many", "file", ("most", MostPhotographs)));
            await open.AttachAsync(staged, sort, alarm.Handling, DetectionRecords.RetentionOf(id));
            return [new AlarmPhotographed(id, name, Convert.ToHexStringLower(staged.Sha256.Span), sort, person.Id)];
        }, cancellation);
    }
}
