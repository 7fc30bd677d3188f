using Cordon.Modules.Targeting.Adoption.BackTest;
using Cordon.Modules.Targeting.Adoption.Offering;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>What is done with a button on the pages of packs. Each reads a field of its form, so that the framework asks for the token of the form.</summary>
internal static class PackDoors
{
    public static async Task<IResult> OfferShippedAsync(HttpContext http, PackOffers offers, [FromForm] string? reason) =>
        Results.Redirect(PackAddresses.Of(await offers.OfferShippedAsync(http.User.Actor(), reason, http.RequestAborted)));

    public static async Task<IResult> TestAsync(string digest, HttpContext http, BackTests tests, [FromForm] int? most)
    {
        await tests.BeginAsync(http.User.Actor(), digest, most, http.RequestAborted);
        return Results.Redirect(PackAddresses.Of(digest));
    }

    public static IResult CancelTest(string digest, HttpContext http, BackTests tests, [FromForm] string? button)
    {
        tests.Cancel(http.User.Actor(), digest);
        return Results.Redirect(PackAddresses.Of(digest));
    }

    public static async Task<IResult> WithdrawAsync(HttpContext http, PackDesk desk, string digest, [FromForm] string? button)
    {
        await desk.WithdrawAsync(http.User.Actor(), digest, http.RequestAborted);
        return Results.Redirect(PackAddresses.Of(digest));
    }
}
