using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;

namespace Cordon.Node.Doors;

/// <summary>Leads whoever has come in to where their day begins: the first such page that they may enter, else the overview.</summary>
internal static class StartDoor
{
    public static void MapStart(this IEndpointRouteBuilder routes) =>
        routes.MapGet(OwnAddress.Start, (HttpContext http, IEnumerable<LandingPage> pages) => Results.Redirect(pages.FirstOrDefault(p => http.User.May(p.Permission))?.Address ?? "/"))
            .ExcludeFromDescription().ForPersons(NodePermissions.Overview);
}
