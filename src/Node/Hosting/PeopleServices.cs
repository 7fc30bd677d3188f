using System.Globalization;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People;
using Cordon.Node.Configuration;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about people.</summary>
internal static class PeopleServices
{
    public static void AddPeople(this IServiceCollection services, NodeSettings node) => services.AddPeople(new PeopleSettings
    {
        CookieSuffix = ListenAddresses.Of(node.Urls, node.PublicAddress)[0].Port.ToString(CultureInfo.InvariantCulture),
        PublicAddress = ListenAddresses.Public(node.PublicAddress),
        Idle = node.Session.Idle,
        Longest = node.Session.Longest,
        StepUp = node.Session.StepUp,
    });
}
