using Cordon.Modules.People.SignIn;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.People.Sample;

/// <summary>Coming in, and showing again that it is you, by one click. Where nothing added the entrance there is nothing at these addresses.</summary>
internal static class SampleDoors
{
    public const string ComeIn = "/sign-in/sample";
    public const string Again = "/sign-in/again/sample";

    public static void MapSample(this IEndpointRouteBuilder routes)
    {
        // Asked for only: it needs the journal, which the node opens when it starts.
        if (!routes.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(SampleEntrance)))
            return;
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapPost(ComeIn, ComeInAsync).ForAnybody("begins a session of an invented person of the sample State; the form carries an antiforgery token");
        doors.MapPost(Again, AgainAsync).ForPersons(PeoplePermissions.OwnAccount);
    }

    private static async Task<IResult> ComeInAsync(HttpContext http, SampleEntrance entrance, SessionCookie cookie, [FromForm] string person, [FromForm] string? back)
    {
        var visit = new Visit(http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers[HeaderNames.UserAgent]);
        cookie.Write(http, await entrance.ComeInAsync(person, visit, http.RequestAborted));
        return Results.Redirect(OwnAddress.AfterSignIn(back));
    }

    private static async Task<IResult> AgainAsync(HttpContext http, SampleEntrance entrance, [FromForm] string? back)
    {
        await entrance.ConfirmAsync(http.Features.Get<Session>() ?? throw new InvalidOperationException("this door is for persons with a session"), http.RequestAborted);
        return Results.Redirect(OwnAddress.Of(back));
    }
}
