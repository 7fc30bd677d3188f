using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>Gives errors as the clients of the compatible doors expect them: <c>{"detail": "…"}</c>.</summary>
internal static class DetailErrors
{
    public static RouteHandlerBuilder WithDetailErrors(this RouteHandlerBuilder door) => door.AddEndpointFilter(async (context, next) =>
    {
        try
        {
            return await next(context);
        }
        catch (FaultException refused)
        {
            var statuses = context.HttpContext.RequestServices.GetServices<FaultStatus>();
            return Results.Json(new { detail = string.Join("; ", refused.Faults.Take(Problem.MostNamed)) }, statusCode: FaultStatus.Of(refused.Fault, statuses));
        }
    });
}
