namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>An auditor puts something into the sets for a partner that stands for nothing, and tells the partner's auditor of it by another way: whoever asks for it must find it.</summary>
/// <param name="Canary">Its id.</param>
/// <param name="Partner">For which partner.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Identifier">What is to be asked about.</param>
/// <param name="Person">Who.</param>
public sealed record CanaryPlanted(string Canary, string Partner, MatchPurpose Purpose, Identifier Identifier, string Person);

/// <summary>An auditor was told what a partner must hold.</summary>
/// <param name="Canary">Its id.</param>
/// <param name="Partner">Which partner.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Identifier">What it must hold.</param>
/// <param name="FromSet">Number of the first set in which it is.</param>
/// <param name="Person">Who.</param>
public sealed record CanaryRegistered(string Canary, string Partner, MatchPurpose Purpose, Identifier Identifier, int FromSet, string Person);

/// <summary>A canary was found by a question in which it was mixed, or it was not, and then the partner's sets cannot be trusted.</summary>
/// <param name="Canary">Which.</param>
/// <param name="Question">By which question.</param>
/// <param name="Hit">Whether it was found.</param>
public sealed record CanaryChecked(string Canary, string Question, bool Hit);

/// <summary>A canary is used no more: it is in no further set, or in no further question.</summary>
/// <param name="Canary">Which.</param>
/// <param name="Person">Who.</param>
public sealed record CanaryDropped(string Canary, string Person);
