using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;

namespace Cordon.Modules.Targeting.Orders;

/// <summary>
/// What those who carry a decision out are told, and no more: which goods, what to do, until when to answer. Reasons, indicators, names of lists and sources stay in the node.
/// Its form is described in the handbook's page on declarations.
/// </summary>
internal sealed record ControlOrder(
    string Type, string Order, string Authority, string Realm, string IssuedAt, string Decision, string Reference, string AcknowledgeBy, string TraderMayKnow, string? Mrn = null,
    string? Ucr = null, IReadOnlyList<string>? Containers = null, string? Means = null, string? GoodsLocation = null, string? Instruction = null, string? Ground = null,
    string? LegalBasis = null, string? Replaces = null, IReadOnlyList<string>? Telephones = null)
{
    /// <summary>The sort of message that is signed.</summary>
    public const string PayloadType = "application/vnd.cordon.control-order+json";

    private const string Version = "cordon.control-order/v1";

    /// <summary>Whether a decision is for others to carry out: goods are held, not loaded, looked at, screened. A release is when something else was ordered before.</summary>
    public static bool GoesOut(DeclarationState before, ControlDecision decision) => decision switch
    {
        ControlDecision.Hold or ControlDecision.DoNotLoad or ControlDecision.Examine or ControlDecision.AskForScreening => true,
        ControlDecision.Release => before.Order is { Decision: not ControlDecision.Release },
        _ => false,
    };

    /// <summary>The order that goes out for a decision.</summary>
    public static OrderIssued Of(DeclarationState before, DeclarationDecided decided, string id, Issuer issuer, OrderPolicy policy, Instant now)
    {
        var (declaration, due) = (before.Assessed.Declaration, now + policy.Acknowledge);
        var message = new ControlOrder(
            Version, id, issuer.Authority, Words(issuer.Realm), Text(now), ControlWords.Said(decided.Decision), declaration.Reference, Text(due), Camel(decided.Trader), declaration.Mrn, declaration.Ucr,
            [.. declaration.Transport.Containers.Select(c => c.Id)], declaration.Transport.Means, declaration.Transport.GoodsLocation, decided.Instruction, decided.Ground, policy.LegalBasis,
            before.Order?.Id, policy.Telephones);
        var envelope = SignedEnvelope.Sign(PayloadType, CanonicalJson.OfRecord(message), issuer.Signer);
        // What is played in an exercise reaches nobody outside.
        return new OrderIssued(id, before.Assessed.Id, decided.Decision, envelope.ToString(), issuer.Realm.IsLive ? policy.Ways : [], due);
    }

    private static string Text(Instant at) => at.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Words(Realm realm) => realm.IsLive ? "live" : $"exercise/{realm.ExerciseId}";

    private static string Camel(TraderMayKnow may) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(may.ToString());
}

/// <summary>In whose name orders go out.</summary>
/// <param name="Authority">Name of the node.</param>
/// <param name="Realm">Whether they are real.</param>
/// <param name="Signer">The node's key for messages.</param>
internal sealed record Issuer(string Authority, Realm Realm, EnvelopeSigner Signer);
