using Cordon.Modules.Screening.Standing.Pages;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.Screening.Standing.Register;

/// <summary>The doors of continuous screening.</summary>
internal static class PartiesDoors
{
    public static void MapParties(this IEndpointRouteBuilder routes)
    {
        var parties = routes.MapGroup("/api/v1/parties");
        parties.MapPut("", PartiesDoor.PutAsync).WithSummary("Registers 1 to 1,000 parties, each with an id, for continuous screening.").ForPrograms(Permissions.RegisterParties);
        parties.MapGet("", PartiesDoor.StateAsync).WithSummary("How far continuous screening has got.").ForPersonsAndPrograms(Permissions.SeeParties);
        parties.MapGet("/{id}", PartiesDoor.GetAsync).WithSummary("A registered party and the listed ones it matches.").ForPersonsAndPrograms(Permissions.SeeParties);
        parties.MapDelete("/{id}", PartiesDoor.DeleteAsync).WithSummary("Takes a party off continuous screening.").ForPrograms(Permissions.RegisterParties);
        routes.MapPost(PartiesPage.Import, PartiesUpload.PostAsync).ExcludeFromDescription().ForPersons(Permissions.RegisterParties)
            .WithMetadata(new RequestSizeLimitAttribute(PartiesUpload.Largest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = PartiesUpload.Largest });
    }
}
