namespace Cordon.Modules.Screening.Contracts;

/// <summary>A party was registered for continuous screening, or registered again with other facts. Kept under the retention subject of the party.</summary>
/// <param name="Party">Its id with whoever registered it.</param>
/// <param name="Registration">This registration; a later one of the same party has another.</param>
/// <param name="Given">The party as given: field to values, as in <see cref="PartyAnswer.Query"/>.</param>
/// <param name="Source">Who holds the record: a module or a program.</param>
public sealed record PartyRegistered(string Party, Guid Registration, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, string Source);

/// <summary>A party is screened no longer.</summary>
/// <param name="Party">Its id.</param>
public sealed record PartyWithdrawn(string Party);

/// <summary>
/// Registered parties were compared with listed ones because one side changed. It says what was compared, also when nothing came of it; what came of it stands in the
/// <see cref="OutcomeChanged"/> of the same process.
/// </summary>
/// <param name="Algorithm">What compared them.</param>
/// <param name="Lists">The versions of lists they stand compared with from now on.</param>
/// <param name="Registrations">The registrations compared; empty when lists changed.</param>
/// <param name="ListedChanged">How many listed parties were compared with all registered ones; 0 when registrations changed.</param>
/// <param name="Parties">How many parties were registered.</param>
/// <param name="Began">Pairs that began to match.</param>
/// <param name="Ceased">Pairs that ceased to match.</param>
public sealed record Rescreened(
    AlgorithmIdentity Algorithm, IReadOnlyList<StandingList> Lists, IReadOnlyList<Guid> Registrations, int ListedChanged, int Parties, int Began, int Ceased);

/// <summary>A version of a list that registered parties stand compared with.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Version">Its version.</param>
/// <param name="Number">The number of the version on this node.</param>
/// <param name="ContentDigest">What the version says, 64 hexadecimal digits.</param>
public sealed record StandingList(string Dataset, Guid Version, int Number, string ContentDigest);

/// <summary>A registered party and a listed one began or ceased to match, or a party that was registered again matches otherwise. Kept under the retention subject of the party.</summary>
/// <param name="Party">The registered party.</param>
/// <param name="Given">As it was given.</param>
/// <param name="List">The list, in the version in which the listed party stands or stood.</param>
/// <param name="Listed">Id of the listed party on its list.</param>
/// <param name="Algorithm">What compared them.</param>
/// <param name="Before">Score before, four decimals; null when they did not match.</param>
/// <param name="After">Score now; null when they match no longer.</param>
/// <param name="Candidate">The listed party and what speaks for and against; null when they match no longer.</param>
public sealed record OutcomeChanged(
    string Party, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, ScreenedList List, string Listed, AlgorithmIdentity Algorithm,
    double? Before = null, double? After = null, Candidate? Candidate = null);
