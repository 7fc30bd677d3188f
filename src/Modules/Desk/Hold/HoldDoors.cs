using Cordon.Modules.Desk.List;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Desk.Hold;

/// <summary>Taking work and letting it go need no more than a button.</summary>
internal static class HoldDoors
{
    public static async Task<IResult> ClaimAsync(HttpContext http, WorkHolding holding, [FromForm] string work, [FromForm] string? back)
    {
        await holding.ClaimAsync(DeskPerson.Of(http.User), work, http.RequestAborted);
        return Back(back);
    }

    public static async Task<IResult> ReleaseAsync(HttpContext http, WorkHolding holding, [FromForm] string work, [FromForm] string? back)
    {
        await holding.ReleaseAsync(DeskPerson.Of(http.User), work, http.RequestAborted);
        return Back(back);
    }

    private static IResult Back(string? address) => Results.Redirect(string.IsNullOrEmpty(address) ? DeskAddresses.Desk : OwnAddress.Of(address));
}
