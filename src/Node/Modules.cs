using Cordon.Modules.Cases;
using Cordon.Modules.Desk;
using Cordon.Modules.Detection;
using Cordon.Modules.Exchange;
using Cordon.Modules.Hotline;
using Cordon.Modules.Hits;
using Cordon.Modules.Incidents;
using Cordon.Modules.JointCases;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Oversight;
using Cordon.Modules.People;
using Cordon.Modules.Screening;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Targeting;
using Cordon.Modules.Taxii;
using Cordon.Node.Hosting;
using Cordon.Node.Partners;

namespace Cordon.Node;

/// <summary>A module as the node composes it: what it adds to the services, and the doors it opens.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Add">Calls its <c>AddX</c>, with its own settings out of the node's.</param>
/// <param name="Map">Calls its <c>MapX</c>; every route in it declares who may come in.</param>
internal sealed record Module(string Name, Action<IServiceCollection, NodeSettings> Add, Action<IEndpointRouteBuilder> Map);

/// <summary>The modules of this node, one line each: <c>new("Screening", (services, settings) =&gt; services.AddScreening(), routes =&gt; routes.MapScreening()),</c></summary>
internal static class Modules
{
    public static IReadOnlyList<Module> All { get; } =
    [
        new("Cases", (services, _) => services.AddCases(), _ => { }),
        new("Detection", (services, settings) => services.AddDetection(settings), routes => routes.MapDetection()),
        new("Desk", (services, _) => services.AddDesk(), routes => routes.MapDesk()),
        new("Exchange", (services, settings) => services.AddExchange(settings), routes => routes.MapExchange()),
        new("Hotline", (services, _) => services.AddHotline(), routes => routes.MapHotline()),
        new("Incidents", (services, settings) => services.AddIncidents(IncidentServices.Policy(settings)), routes => routes.MapIncidents()),
        new("JointCases", (services, settings) => services.AddJointCases(JointCaseServices.Policy(settings)), _ => { }),
        new("Oversight", (services, _) => services.AddOversight(), _ => { }),
        new("People", (services, settings) => services.AddPeople(settings), routes => routes.MapPeople()),
        new("Hits", (services, settings) => services.AddHits(settings), routes => routes.MapHits()),
        new("PrivateMatching", (services, settings) => services.AddPrivateMatching(settings), _ => { }),
        new("Reference", (services, settings) => services.AddReference(settings), _ => { }),
        new("Screening", (services, settings) => services.AddScreening(new AnswersKept(Period.Checked(settings.Retention.ScreeningAnswers, "retention.screeningAnswers"))), routes => routes.MapScreening()),
        new("Taxii", (services, settings) => services.AddTaxii(settings), routes => routes.MapTaxii()),
        new("Targeting", (services, settings) => services.AddTargeting(settings), routes => routes.MapTargeting()),
    ];
}
