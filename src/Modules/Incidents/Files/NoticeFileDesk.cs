using Cordon.Journal.Blobs;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;

namespace Cordon.Modules.Incidents.Files;

/// <summary>Persons put photographs and reports to a notice, and take them out of it: each time a revision. What an earlier revision had it keeps, until the incident is erased.</summary>
internal sealed class NoticeFileDesk(IncidentRecords records, IncidentPolicy policy)
{
    private readonly IncidentActs _acts = new(policy);

    /// <exception cref="FaultException"><c>incidents.file…</c>, <c>incidents.changed</c>, <c>incidents.withdrawn</c>, <c>incidents.unknown</c></exception>
    public async Task ReviseAsync(Viewer who, string id, IncidentForm form, IReadOnlyList<TakenFile> added, CancellationToken cancellation)
    {
        var staged = new List<(StagedBlob Blob, string Type)>();
        try
        {
            foreach (var file in added)
                staged.Add((await records.StageAsync(file.Content, cancellation), file.Type));
            await records.ActAsync(IncidentsJournal.Revise, who, id, async (open, one) =>
            {
                IncidentRules.NothingHappenedSince(one, form.Seen);
                var revised = _acts.Revise(one, one.Latest.Notice with { Files = NoticeFiles.After(one.Latest.Notice.Files, added, form.Remove) }, form.Text, who.Actor.Id, open.Process.At);
                foreach (var (blob, type) in staged)
                    await open.AttachAsync(blob, type, one.Handling, IncidentRecords.RetentionOf(id));
                return revised;
            }, cancellation);
        }
        catch (FaultException refused) when (!refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            staged.ForEach(s => records.Discard(s.Blob));
            throw;
        }
    }

    /// <summary>A file of any revision of an incident; no other file of the store can be reached by it.</summary>
    /// <exception cref="FaultException"><c>incidents.unknown</c>, <c>incidents.file.unknown</c></exception>
    public async Task<(NoticeFile File, byte[] Content)> OpenAsync(Viewer who, string id, string sha256, CancellationToken cancellation)
    {
        var one = await records.FindAsync(id, who, cancellation);
        var file = one.Revisions.SelectMany(r => r.Notice.Files ?? []).LastOrDefault(f => f.Sha256 == sha256) ?? throw new FaultException(new Fault("incidents.file.unknown"));
        return (file, await records.ReadAsync(sha256, who, cancellation));
    }
}
