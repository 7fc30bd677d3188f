using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Screening.Standing.Keep;

namespace Cordon.Modules.Screening.Standing.Read;

/// <summary>How far continuous screening has got.</summary>
/// <param name="Registered">Registered parties.</param>
/// <param name="Waiting">Those whose registration is not compared yet.</param>
/// <param name="Matching">Those that match a listed party.</param>
/// <param name="Pairs">Pairs that match.</param>
/// <param name="HasLists">False as long as the node has no list at all, so that nothing can be compared.</param>
/// <param name="Lists">The lists they stand compared with.</param>
/// <param name="Working">What is being compared now; null when nothing is.</param>
/// <param name="Trouble">Why nothing gets on; null while all is well.</param>
internal sealed record StandingState(int Registered, int Waiting, int Matching, int Pairs, bool HasLists, IReadOnlyList<ComparedList> Lists, StandingProgress? Working, Fault? Trouble);

/// <summary>A list that registered parties stand compared with.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Number">The number of its version.</param>
/// <param name="ContentDigest">What the version says.</param>
/// <param name="ComparedAt">When parties were last compared with it.</param>
internal sealed record ComparedList(string Dataset, int Number, string ContentDigest, Instant ComparedAt);

/// <summary>A registered party and how it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Given">As it was given.</param>
/// <param name="Source">Who registered it.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="Compared">False until this registration was compared with the lists: until then nothing can be said of it.</param>
/// <param name="Matches">The listed parties it matches.</param>
internal sealed record StandingParty(
    string Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, string Source, Instant RegisteredAt, bool Compared, IReadOnlyList<StandingMatch> Matches);

/// <summary>A listed party that a registered one matches.</summary>
/// <param name="Dataset">Its list.</param>
/// <param name="Listed">Its id there.</param>
/// <param name="Caption">Its first name there; empty when it is on no list in force.</param>
/// <param name="Score">0 to 1, four decimals.</param>
/// <param name="Since">Since when.</param>
internal sealed record StandingMatch(string Dataset, string Listed, string Caption, double Score, Instant Since);
