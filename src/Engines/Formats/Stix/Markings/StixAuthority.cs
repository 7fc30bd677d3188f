using System.Security.Cryptography;
using System.Text;

namespace Cordon.Engines.Formats.Stix.Markings;

/// <summary>The identities of authorities: every node makes the same of the same name, so that a release names whom it is meant for without a register.</summary>
public static class StixAuthority
{
    /// <summary>Identifier of the identity of an authority, in the form of a random UUID (version 4), made of the SHA-256 of its name.</summary>
    /// <param name="name">The name of its node.</param>
    public static string IdOf(string name) => Named("identity", $"cordon/stix/1\n\nidentity\nauthority/{name}").ToString();

    /// <summary>An identifier that the same words get again. It looks like a random one, as the standard advises for all but observables.</summary>
    internal static StixId Named(string type, string words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(words));
        hash[6] = (byte)(0x40 | (hash[6] & 0x0F));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3F));
        return new StixId(type, new Guid(hash.AsSpan(0, 16), bigEndian: true));
    }
}
