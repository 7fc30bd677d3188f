using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Consents;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Packets;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.Exchange;

/// <summary>Doors beside the pages: that for partners' nodes, and files.</summary>
internal static class ExchangeDoors
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        PartnerDoor.Map(routes);
        FileDoors.Map(routes);
        routes.MapGet(ExchangeAddresses.CardFile, CardAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.See);
        routes.MapGet(ExchangeAddresses.Proof("{partner}", "{release}").Replace("{partner}:{release}", "{name}", StringComparison.Ordinal), ProofAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Read).AsksPurpose();
        routes.MapGet(ExchangeAddresses.Receipts("{id}", "{recall}", "{partner}").Replace("{recall}:{partner}", "{name}", StringComparison.Ordinal), ReceiptsAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Read).AsksPurpose();
        routes.MapPost(ExchangeAddresses.PacketFile("{id}"), PacketAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Carry).AsksPurpose();
        routes.MapPost($"{ExchangeAddresses.Consent("{id}")}/noted", NotedAsync).ExcludeFromDescription().ForPersons(ExchangePermissions.Release).AsksPurpose();
    }

    /// <summary>What a holder answered, as it signed it: anybody who has its card verifies that it said so.</summary>
    private static async Task<IResult> ReceiptsAsync(string id, string name, HttpContext http, ExchangeRecords records, ReleaseDesk desk, Holdings holdings, TimeProvider clock)
    {
        var (one, (recall, partner)) = (await desk.FindAsync(id, ReleaseReader.Of(http.User, records.Identity, clock), http.RequestAborted), ReceivedDesk.Split(name));
        var receipts = await holdings.ReceiptsAsync(one, recall, partner, http.RequestAborted) ?? throw new FaultException(new Fault("exchange.receipt.none"));
        return Results.File(System.Text.Encoding.UTF8.GetBytes(receipts), "application/jsonl", records.Identity.FileName($"{partner}-{recall}.receipts.jsonl"));
    }

    /// <summary>What waits for a partner, as a file that a person takes along.</summary>
    private static async Task<IResult> PacketAsync(string id, HttpContext http, PacketDesk desk, [FromForm] string? _)
    {
        var (name, file) = await desk.MakeAsync(http.User.Actor(), id, http.RequestAborted);
        return Results.File(file, PacketMail.MediaType, name);
    }

    private static async Task<IResult> NotedAsync(string id, HttpContext http, ExchangeRecords records, ConsentDesk desk, TimeProvider clock, [FromForm] string? _)
    {
        await desk.NoteAsync(ReleaseReader.Of(http.User, records.Identity, clock), id, http.RequestAborted);
        return Results.Redirect(ExchangeAddresses.Consent(id));
    }

    /// <summary>The card of this node as a file, to be given to others.</summary>
    private static async Task<IResult> CardAsync(ExchangeRecords records, CancellationToken cancellation)
    {
        var own = await records.OwnCardAsync(cancellation) ?? throw new FaultException(new Fault("exchange.card.none"));
        return Results.File(System.Text.Encoding.UTF8.GetBytes(own.Card.ToString()), "application/json", records.Identity.FileName($"{own.Card.Card.Authority}.card.json"));
    }

    /// <summary>What a partner released, as it signed it: anybody who has its card verifies that it said so.</summary>
    private static async Task<IResult> ProofAsync(string name, HttpContext http, ExchangeRecords records, ReceivedDesk desk, IRestrictedReads reads, TimeProvider clock)
    {
        var one = await desk.FindAsync(name, ReleaseReader.Of(http.User, records.Identity, clock), http.RequestAborted);
        await reads.NoteAsync(http.User, "received-release", one.Name);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(one.Letter), "application/json", records.Identity.FileName($"{one.Partner}-{one.Content.Release}.dsse.json"));
    }
}
