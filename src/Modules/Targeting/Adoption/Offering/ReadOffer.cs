using System.Text.Json;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Overlays;
using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Adoption.Offering;

/// <summary>A document that somebody hands in: a pack, or an overlay, which names its base.</summary>
internal sealed record ReadOffer(ReadPack? Pack, ReadOverlay? Overlay, byte[] File)
{
    public PackKind Kind => Pack is null ? PackKind.Overlay : PackKind.Pack;

    public string Digest => Pack?.Digest ?? Overlay!.Digest;

    public string Id => Pack?.Pack.Id ?? Overlay!.Overlay.Id;

    public string Version => Pack?.Pack.Version ?? Overlay!.Overlay.Version;

    public string Issuer => Pack?.Pack.Issuer ?? Overlay!.Overlay.Issuer;

    public string? Key => (Pack?.Pack.Signature ?? Overlay?.Overlay.Signature)?.Key;

    /// <exception cref="FaultException"><c>rules.pack.size</c>, <c>json…</c>, <c>rules.pack.format</c>, with the place</exception>
    public static ReadOffer Of(byte[] file)
    {
        if (file.Length > PackReader.MostBytes)
            throw new FaultException(Fault.Of("rules.pack.size", "", ("most", PackReader.MostBytes)));
        using var document = JsonDocument.Parse(CanonicalJson.Of(file));
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("base", out _)
            ? new ReadOffer(null, ReadOverlay.Read(file), file)
            : new ReadOffer(PackReader.Read(file), null, file);
    }

    /// <exception cref="FaultException"><c>rules.trust…</c></exception>
    public void DemandTrust(PackIssuers issuers)
    {
        if (Pack is { } pack)
            PackTrust.Demand(pack, issuers.Verify);
        else
            PackTrust.Demand(Overlay!, issuers.Verify);
    }

    /// <summary>The pack as it would be, and in what it is weaker than what it lies upon.</summary>
    /// <param name="beneath">What an overlay lies upon.</param>
    /// <exception cref="FaultException"><c>rules.overlay…</c></exception>
    public OverlaidPack Laid(ReadPack? beneath) => Pack is { } pack ? new OverlaidPack(pack, []) : Overlaying.Lay(beneath!, Overlay!.Overlay);
}
