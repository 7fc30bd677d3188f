namespace Cordon.Modules.Taxii;

/// <summary>The secret by which places of pages are signed, and from which follows the key of the passwords for other servers. It outlives a restart, so that clients go on where they were.</summary>
/// <param name="Secret">32 bytes.</param>
public sealed record TaxiiKey(ReadOnlyMemory<byte> Secret);
