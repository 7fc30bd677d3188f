using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>Whose packs and overlays the authority believes, by their verifier keys (c2sp.org/signed-note). Two keys may share a name, as when one takes the place of the other.</summary>
public sealed class PackIssuers
{
    private readonly List<VerifierKey> _keys;

    private PackIssuers(List<VerifierKey> keys) => _keys = keys;

    /// <summary>Nobody's.</summary>
    public static PackIssuers None { get; } = new([]);

    /// <summary>The names of their keys.</summary>
    public IReadOnlyList<string> Names => [.. _keys.Select(k => k.Name).Distinct()];

    /// <param name="keys">As the setting has them.</param>
    /// <param name="setting">What the setting is called.</param>
    /// <exception cref="FaultException"><c>log.vkey.malformed</c>, <c>log.key.invalid</c>, <c>targeting.packs.issuer</c></exception>
    public static PackIssuers Of(IReadOnlyList<string> keys, string setting) => new([.. keys.Select((text, i) => Key(text, $"{setting}[{i}]"))]);

    /// <summary>Whether a key of that name has signed; null when no such key is believed.</summary>
    internal bool? Verify(string name, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        var known = false;
        foreach (var key in _keys.Where(k => k.Name == name))
        {
            known = true;
            if (key.Verifier.Verify(message, signature))
                return true;
        }

        return known ? false : null;
    }

    private static VerifierKey Key(string text, string where)
    {
        try
        {
            var key = VerifierKey.Parse(text);
            return key.Type == SignatureType.Ed25519 ? key : throw new FaultException(Fault.Of("targeting.packs.issuer", where, ("name", key.Name)));
        }
        catch (FaultException malformed) when (malformed.Fault.Where.Length == 0)
        {
            throw new FaultException(malformed.Fault with { Where = where }, malformed);
        }
    }
}
