using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Overlays;

/// <summary>What a State makes of a common pack: it adds rules or raises them; where it weakens one, everybody can see it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Semantic version.</param>
/// <param name="Issuer">Who answers for it.</param>
/// <param name="Jurisdiction">Where it is in force.</param>
/// <param name="LegalBasis">The provisions it rests on.</param>
/// <param name="Base">The pack it changes.</param>
/// <param name="Rules">Rules to add; one with the id of a rule of the base replaces it.</param>
public sealed record PackOverlay(string Id, string Version, string Issuer, string Jurisdiction, IReadOnlyList<string> LegalBasis, OverlayBase Base, IReadOnlyList<PackRule> Rules)
{
    /// <summary>More facts.</summary>
    public IReadOnlyDictionary<string, FactDeclaration> Facts { get; init; } = new Dictionary<string, FactDeclaration>();

    /// <summary>More lists, or other versions of those of the base.</summary>
    public IReadOnlyDictionary<string, ListReference> Lists { get; init; } = new Dictionary<string, ListReference>();

    /// <summary>More functions.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>Ids of rules of the base that do not apply.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Another combination.</summary>
    public Combination? Combine { get; init; }

    /// <summary>Who signed it.</summary>
    public PackSignature? Signature { get; init; }

    /// <summary>Reads an overlay.</summary>
    /// <exception cref="FaultException"><c>json…</c> or <c>rules.pack.format</c>, with the place.</exception>
    public static PackOverlay Read(ReadOnlyMemory<byte> utf8) => ReadOverlay.Read(utf8).Overlay;
}

/// <summary>The pack that an overlay was made for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Digest">SHA-256 of its signed bytes, in hexadecimal.</param>
public sealed record OverlayBase(string Id, string Digest);

/// <summary>A pack with an overlay laid over it.</summary>
/// <param name="Pack">The pack as it then is.</param>
/// <param name="Weakenings">Everything in which it is weaker than the base, each with its place in the overlay.</param>
public sealed record OverlaidPack(ReadPack Pack, IReadOnlyList<Fault> Weakenings);
