using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Detection.Measure;

/// <summary>Handing files in from pages, and getting them back as they came.</summary>
internal static class SpectrumDoors
{
    /// <summary>A file of the instrument. A refusal goes back to the page of the alarm, which says it.</summary>
    public static Task<IResult> AddAsync(string alarm, HttpContext http, AlarmIntake intake, NodeIdentity identity, TimeProvider clock, PageTexts texts, [FromForm] IFormFile? file, [FromForm] string? background) =>
        BackAsync(alarm, texts, async () =>
        {
            var (name, content) = await UploadedFile.ReadAsync(file, SpectrumJudge.Largest, http.RequestAborted);
            await intake.AddAsync(http.User.Actor(), http.User.Viewer(identity, clock), alarm, name, content, background == "yes", http.RequestAborted);
        });

    /// <summary>A photograph of what alarmed. A refusal goes back to the page of the alarm too.</summary>
    public static Task<IResult> PhotographAsync(string alarm, HttpContext http, MeasureDesk desk, NodeIdentity identity, TimeProvider clock, PageTexts texts, [FromForm] IFormFile? file) =>
        BackAsync(alarm, texts, () => desk.PhotographAsync(http.User.Actor(), http.User.Viewer(identity, clock), alarm, file, http.RequestAborted));

    private static async Task<IResult> BackAsync(string alarm, PageTexts texts, Func<Task> act)
    {
        try
        {
            await act();
            return Results.Redirect(DetectionAddresses.Of(alarm));
        }
        catch (FaultException refused) when (refused.Fault.Code != "detection.unknown")
        {
            return Results.Redirect($"{DetectionAddresses.Of(alarm)}?refused={Uri.EscapeDataString(texts.Say(refused.Fault))}");
        }
    }

    /// <summary>A file or photograph of an alarm, as it came; no other file of the store can be reached by it.</summary>
    public static async Task<IResult> GetAsync(string alarm, string sha256, HttpContext http, DetectionRecords records, NodeIdentity identity, TimeProvider clock, IRestrictedReads reads)
    {
        var viewer = http.User.Viewer(identity, clock);
        var found = await records.FindAsync(alarm, viewer, http.RequestAborted);
        var (name, type) = found.Spectra.Where(s => s.Taken.Sha256 == sha256).Select(s => (s.Taken.Name, DetectionRecords.FileType)).Concat(found.Photographs.Where(p => p.Sha256 == sha256).Select(p => (p.Name, p.MediaType))).FirstOrDefault();
        if (name is null)
            throw new FaultException(new Fault("detection.unknown"));
        await reads.NoteAsync(http.User, "alarm-file", sha256);
        return Results.Bytes(await records.ReadFileAsync(sha256, viewer, http.RequestAborted), type, name);
    }
}
