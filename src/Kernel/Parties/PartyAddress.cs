namespace Cordon.Kernel.Parties;

/// <summary>A postal address.</summary>
/// <param name="Text">The whole address on one line, as written; may be empty when only the country is known.</param>
/// <param name="Country">ISO 3166-1 alpha-2 in lower case, when stated or recognised.</param>
public sealed record PartyAddress(string Text, string? Country = null);
