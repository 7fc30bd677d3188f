using Cordon.Kernel.Web;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Releases;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Files of releases, to be taken. The browser opens none of them; a picture is shown when it was taken apart once more and is nothing but a picture.</summary>
internal static class FileDoors
{
    /// <summary>What a picture shown by itself may do: nothing.</summary>
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ExchangeAddresses.ReleaseFile("{release}", "{sha256}"), SentAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Read).AsksPurpose();
        routes.MapGet(ExchangeAddresses.ReceivedFile("{name}", "{sha256}"), ReceivedAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Read).AsksPurpose();
    }

    private static async Task<IResult> SentAsync(string release, string sha256, HttpContext http, ExchangeRecords records, FileContents contents, IRestrictedReads reads, TimeProvider clock)
    {
        var (file, content) = await contents.SentAsync(ReleaseReader.Of(http.User, records.Identity, clock), release, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "release-file", sha256);
        return Given(http, file, content);
    }

    private static async Task<IResult> ReceivedAsync(string name, string sha256, HttpContext http, ExchangeRecords records, FileContents contents, IRestrictedReads reads, TimeProvider clock)
    {
        var (file, content) = await contents.ReceivedAsync(ReleaseReader.Of(http.User, records.Identity, clock), name, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "received-file", sha256);
        return Given(http, file, content);
    }

    private static IResult Given(HttpContext http, ReleaseFile file, byte[] content)
    {
        http.Response.Headers[HeaderNames.ContentSecurityPolicy] = Nothing;
        return http.Request.Query.ContainsKey("show") && Pictures.Bare(content) is { } bare && bare.AsSpan().SequenceEqual(content)
            ? Results.Bytes(content, Pictures.MediaTypeOf(content))
            : Results.File(content, FileTypes.Unknown, file.Name);
    }
}
