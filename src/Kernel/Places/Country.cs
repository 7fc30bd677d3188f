namespace Cordon.Kernel.Places;

/// <summary>A country, territory or former State as data about parties names it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 in lower case; longer or user-assigned (<c>xk</c>, <c>suhh</c>, <c>ua-cri</c>) where FollowTheMoney data uses such a code.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3 in lower case; empty where there is none.</param>
/// <param name="Name">The short English name.</param>
public sealed record Country(string Code, string Alpha3, string Name);
