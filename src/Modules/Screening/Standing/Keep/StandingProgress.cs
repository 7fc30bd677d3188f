namespace Cordon.Modules.Screening.Standing.Keep;

/// <summary>What the keeper is at.</summary>
/// <param name="Dataset">The list whose change is being compared with all registered parties; empty when new registrations are compared with the lists.</param>
/// <param name="Done">Parties compared so far.</param>
/// <param name="Of">Of how many.</param>
internal sealed record StandingProgress(string Dataset, int Done, int Of);
