using Cordon.Kernel.Faults;
using Cordon.Modules.People.Records;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.People.SignIn;

/// <summary>What happens before a closed door: who is not known signs in, who must show again that it is them or say what for does, and who may not is told why. That is recorded.</summary>
internal sealed class DoorKeeper(Refused refused) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || context.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>() is not { } door)
        {
            await _framework.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var get = HttpMethods.IsGet(context.Request.Method);
        if (context.User.May(door.Permission))
        {
            // Only the step-up or the purpose is lacking.
            var purpose = context.GetEndpoint()?.Metadata.GetMetadata<AsksPurposeAttribute>() is not null && context.User.TaskOf() is null;
            if (!get)
                throw new FaultException(new Fault(purpose ? "people.purpose" : "people.step-up"));
            context.Response.Redirect($"{(purpose ? PeopleAddresses.Purpose : PeopleAddresses.StepUp)}?back={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        }
        else if (get && context.Features.Get<Session>() is { Level: SessionLevel.SettingUp })
        {
            context.Response.Redirect(PeopleAddresses.Factors);
        }
        else
        {
            await refused.AccessAsync(context.User.Actor(), $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}", door.Permission);
            throw new FaultException(Fault.Of("people.denied", "", ("permission", door.Permission)));
        }
    }
}
