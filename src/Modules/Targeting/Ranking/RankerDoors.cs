using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Modules.Targeting.Ranking.Learning;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Targeting.Ranking;

/// <summary>What is done with a button on the pages of the ranker. Each reads a field of its form, so that the framework asks for the token of the form.</summary>
internal static class RankerDoors
{
    private static readonly IResult Back = Results.Redirect(RankerAddresses.Ranker);

    public static IResult Train(HttpContext http, RankerLearning learning, [FromForm] string? reason)
    {
        learning.Begin(http.User.Actor(), reason);
        return Back;
    }

    public static IResult CancelTraining(HttpContext http, RankerLearning learning, [FromForm] string? button)
    {
        learning.Cancel(http.User.Actor());
        return Back;
    }

    public static async Task<IResult> WithdrawAsync(HttpContext http, RankerDesk desk, string digest, [FromForm] string? button)
    {
        await desk.WithdrawAsync(http.User.Actor(), digest, http.RequestAborted);
        return Back;
    }

    public static async Task<IResult> EndAsync(HttpContext http, RankerDesk desk, [FromForm] string? reason)
    {
        await desk.EndAsync(http.User.Actor(), reason, http.RequestAborted);
        return Back;
    }
}
