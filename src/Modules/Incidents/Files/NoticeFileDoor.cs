using Cordon.Ui.Files;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Incidents.Files;

/// <summary>Files of notices, to be taken.</summary>
internal static class NoticeFileDoor
{
    public static async Task<IResult> GetAsync(HttpContext http, string id, string sha256, NoticeFileDesk desk, IncidentRecords records, IRestrictedReads reads, TimeProvider clock)
    {
        var (file, content) = await desk.OpenAsync(http.User.Viewer(records.Identity, clock), id, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "incident-file", sha256);
        return FileReply.Of(http, file.Name, content);
    }
}
