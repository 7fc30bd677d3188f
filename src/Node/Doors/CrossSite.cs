using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;

namespace Cordon.Node.Doors;

/// <summary>A request that changes something and that a browser says another site has caused is refused before anything else looks at it (Fetch Metadata). Forms carry an antiforgery token besides.</summary>
internal static class CrossSite
{
    private static readonly string[] Own = ["same-origin", "none"];

    public static IApplicationBuilder UseCrossSiteRefusal(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var safe = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        if (!safe && http.Request.Headers["Sec-Fetch-Site"] is [{ } site] && !Own.Contains(site))
            await Problem.Of(StatusCodes.Status403Forbidden, new Fault("http.cross-site")).ExecuteAsync(http);
        else
            await next(http);
    });
}
