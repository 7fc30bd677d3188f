using Cordon.Kernel.Faults;
using Cordon.Modules.People.SignIn;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>
/// The ways to the directory and back. They are links and not forms: a form that is answered by a redirection to another site would
/// need that site, and each it redirects to, in the policy of what forms may do. So forms still go to this node only.
/// </summary>
internal static class DirectoryDoors
{
    public static void MapDirectory(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapGet(PeopleAddresses.Directory, SignInAsync).ForAnybody("leads to the authority's own directory, which asks who it is");
        doors.MapGet(PeopleAddresses.DirectoryDone, Done).ForAnybody("the way from the directory's answer to the page asked for; it shows nothing");
        doors.MapGet(PeopleAddresses.DirectoryAgain, AgainAsync).ForPersons(PeoplePermissions.OwnAccount);
    }

    private static Task SignInAsync(HttpContext http, DirectoryDesk desk, [FromQuery] string? back) => SendAsync(http, desk, desk.Sent(back, null));

    private static Task AgainAsync(HttpContext http, DirectoryDesk desk, [FromQuery] string? back)
    {
        var session = http.Features.Get<Session>() ?? throw new InvalidOperationException("this door is for persons with a session");
        return DirectoryDesk.Confirms(session) ? SendAsync(http, desk, desk.Sent(back, session)) : throw new FaultException(new Fault("people.directory.second-factor"));
    }

    /// <summary>A page of our own on the way: what it leads to comes from this site, and the session's strict cookie goes with it.</summary>
    private static RazorComponentResult<DirectoryDonePage> Done([FromQuery] string? to) => new(new { To = OwnAddress.Of(to) });

    private static Task SendAsync(HttpContext http, DirectoryDesk desk, AuthenticationProperties sent) => desk.RefusingAsync(http, async () =>
    {
        try
        {
            await http.ChallengeAsync(DirectoryProtocol.Scheme, sent);
        }
        catch (Exception failed) when (failed is not FaultException && !http.RequestAborted.IsCancellationRequested)
        {
            throw new FaultException(new Fault("people.directory.unreachable"), failed);
        }
    });
}
