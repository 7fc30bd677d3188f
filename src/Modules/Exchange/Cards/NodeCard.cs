using System.Text;
using System.Text.Json;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Kernel.Web;

namespace Cordon.Modules.Exchange.Cards;

/// <summary>What a node says of itself to those who want to exchange with it. It is given as a file, signed by the key it names.</summary>
internal sealed record NodeCard
{
    public const string PayloadType = "application/vnd.cordon.card+json";
    public const string Version = "cordon.card/v1";

    public required string Format { get; init; }

    /// <summary>Name of the node, by which everything it sends is known.</summary>
    public required string Authority { get; init; }

    /// <summary>What the authority is called.</summary>
    public required string Name { get; init; }

    public required string State { get; init; }

    /// <summary>Nodes of an exercise never exchange with live ones, nor with those of another exercise.</summary>
    public required Realm Realm { get; init; }

    /// <summary>Verifier key of its log, whose name is the origin of the log.</summary>
    public required string LogKey { get; init; }

    /// <summary>Verifier key of its messages.</summary>
    public required string SigningKey { get; init; }

    /// <summary>To what content for it is sealed.</summary>
    public required string SealingKey { get; init; }

    /// <summary>SHA-256 of its certificate for transport, hexadecimal; null where it is reached without TLS, on this machine.</summary>
    public string? Certificate { get; init; }

    /// <summary>Where its door for partners is.</summary>
    public required string Address { get; init; }

    public required IReadOnlyList<CardContact> Contacts { get; init; }

    /// <summary>Counts the cards of the node.</summary>
    public required int Number { get; init; }

    public required Instant ValidFrom { get; init; }

    public required Instant ValidUntil { get; init; }

    public bool IsValidAt(Instant now) => ValidFrom <= now && now < ValidUntil;

    /// <exception cref="FaultException"><c>exchange.card.malformed</c> and other <c>exchange.card…</c></exception>
    public NodeCard Checked()
    {
        if (!Processes(Authority) || Name.Length is 0 or > 200 || State.Length is 0 or > 80 || Contacts.Count is 0 or > 10 || Number < 1)
            throw Wrong("authority, name, state, contacts or number");
        if (Contacts.Any(c => c.What.Length is 0 or > 120 || c.Reach.Length is 0 or > 200))
            throw Wrong("contacts");
        if (ValidUntil <= ValidFrom)
            throw new FaultException(new Fault("exchange.card.validity", "until"));
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || !OutsideAddress.IsAllowed(address) || address.PathAndQuery != "/")
            throw new FaultException(Fault.Of("exchange.card.address", "address", ("address", Address)));
        if ((address.Scheme == Uri.UriSchemeHttps) != (Certificate is { Length: 64 } digest && digest.All(char.IsAsciiHexDigitLower)))
            throw new FaultException(new Fault("exchange.card.certificate", "address"));
        if (Signing.Type != SignatureType.Ed25519 || Signing.Name != Authority)
            throw Wrong("signingKey");
        if (VerifierKey.Parse(LogKey).Type != SignatureType.Ed25519)
            throw Wrong("logKey");
        _ = Sealing;
        return this;

        static bool Processes(string name) => Kernel.Processes.Name.IsWellFormed(name);
    }

    internal VerifierKey Signing => VerifierKey.Parse(SigningKey);

    internal SealingKey Sealing => Engines.Proofs.Sealing.SealingKey.Parse(SealingKey);

    internal string Origin => VerifierKey.Parse(LogKey).Name;

    public byte[] ToBytes() => CanonicalJson.OfRecord(this);

    /// <exception cref="FaultException"><c>exchange.card.version</c>, <c>exchange.card.malformed</c></exception>
    public static NodeCard Of(ReadOnlySpan<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload.ToArray());
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("format", out var format) || MessageFormat.TextOf(format) is not { } stated)
                throw Wrong("format");
            if (stated != Version)
                throw new FaultException(Fault.Of("exchange.card.version", "card", ("version", stated.Length > 60 ? stated[..60] : stated), ("known", Version)));
            return JsonSerializer.Deserialize<NodeCard>(payload, StrictJson.Options)!.Checked();
        }
        catch (JsonException unread)
        {
            throw Wrong(unread.Path is { Length: > 0 } path ? path : Encoding.UTF8.GetString(payload[..Math.Min(payload.Length, 40)]));
        }
    }

    private static FaultException Wrong(string where) => new(Fault.Of("exchange.card.malformed", "card", ("problem", where)));
}

/// <summary>How somebody is reached outside the nodes: it is by this that cards are compared.</summary>
/// <param name="What">The duty: national point of contact, 24 hours.</param>
/// <param name="Reach">Telephone or address.</param>
internal sealed record CardContact(string What, string Reach);
