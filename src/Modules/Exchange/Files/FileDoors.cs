using Cordon.Modules.Exchange.Releases;
using Cordon.Ui.Doors;
using Cordon.Ui.Files;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Files of releases, to be taken.</summary>
internal static class FileDoors
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ExchangeAddresses.ReleaseFile("{release}", "{sha256}"), SentAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Read).AsksPurpose();
        routes.MapGet(ExchangeAddresses.ReceivedFile("{name}", "{sha256}"), ReceivedAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Read).AsksPurpose();
    }

    private static async Task<IResult> SentAsync(string release, string sha256, HttpContext http, ExchangeRecords records, FileContents contents, IRestrictedReads reads, TimeProvider clock)
    {
        var (file, content) = await contents.SentAsync(ReleaseReader.Of(http.User, records.Identity, clock), release, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "release-file", sha256);
        return FileReply.Of(http, file.Name, content);
    }

    private static async Task<IResult> ReceivedAsync(string name, string sha256, HttpContext http, ExchangeRecords records, FileContents contents, IRestrictedReads reads, TimeProvider clock)
    {
        var (file, content) = await contents.ReceivedAsync(ReleaseReader.Of(http.User, records.Identity, clock), name, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "received-file", sha256);
        return FileReply.Of(http, file.Name, content);
    }
}
