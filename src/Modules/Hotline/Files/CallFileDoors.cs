using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Ui.Files;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Hotline.Files;

/// <summary>Files of calls, to be taken.</summary>
internal static class CallFileDoors
{
    public static async Task<IResult> OfCallAsync(string id, string sha256, HttpContext http, HotlineRecords records, FilesOfCalls files, IRestrictedReads reads, TimeProvider clock)
    {
        var (name, content) = await files.OpenAsync(await records.FindAsync(id, http.User.OnTheLine(records.Identity, clock), http.RequestAborted), sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "hotline-file", sha256);
        return FileReply.Of(http, name, content);
    }

    /// <summary>What somebody is about to send, for nobody else.</summary>
    public static async Task<IResult> OfDraftAsync(string bundle, string sha256, HttpContext http, HotlineRecords records, IBundleDesk desk, IRestrictedReads reads, TimeProvider clock)
    {
        if (!Kernel.Processes.Name.IsWellFormed(bundle))
            throw new FaultException(new Fault("exchange.file.unknown"));
        var (file, content) = await desk.OpenAsync(http.User.OnTheLine(records.Identity, clock).Actor, bundle, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "hotline-file", sha256);
        return FileReply.Of(http, file.Name, content);
    }
}
