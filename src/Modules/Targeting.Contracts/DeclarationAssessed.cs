using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Time;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;

namespace Cordon.Modules.Targeting.Contracts;

/// <summary>
/// A declaration came in, was judged by a rule pack, and this is what came out. Also when nothing speaks against it: what could not be told stands in it as well.
/// It holds all that is needed to make the same judgement again: the declaration as given, and the digests of all it was judged by.
/// </summary>
/// <param name="Id">The declaration on this node: 32 hexadecimal digits. The reference is the declarant's own, and two may have the same.</param>
/// <param name="Source">Name of the file it came in, without a folder.</param>
/// <param name="Row">Which of that file, from 1.</param>
/// <param name="Declaration">As given.</param>
/// <param name="Judgement">What the pack says.</param>
/// <param name="Parties">The parties, each resolved and screened.</param>
/// <param name="Goods">Lines that may fall under an entry of a control list; others are left out.</param>
/// <param name="Due">Until when somebody has to decide: when the goods move, where that is stated.</param>
/// <param name="Doubts">Values that were not understood and count as not stated.</param>
/// <param name="History">What earlier declarations said that bears on it, as known then.</param>
/// <param name="Answers">What the trader answered that it was judged with; null when nobody asked.</param>
/// <param name="Ranking">What the ranker in force said about it; null when none was.</param>
/// <param name="Radiation">What was measured at the goods that it was judged with; null when nothing was.</param>
public sealed record DeclarationAssessed(
    string Id, string Source, int Row, Declaration Declaration, Judgement Judgement, IReadOnlyList<AssessedParty> Parties, IReadOnlyList<AssessedGoods> Goods, Instant Due,
    IReadOnlyList<RefusedBecause> Doubts, DeclarationHistory? History = null, TraderAnswers? Answers = null, RankedChance? Ranking = null, RadiationMeasured? Radiation = null);

/// <summary>What a pack says about a declaration.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="FactsDigest">SHA-256 of the facts it saw, 64 hexadecimal digits.</param>
/// <param name="PackLists">SHA-256 of each list of the pack, by name.</param>
/// <param name="Algorithm">What compared the parties.</param>
/// <param name="Lists">The watchlists they were compared with.</param>
/// <param name="Controls">SHA-256 of the table of control-list entries.</param>
/// <param name="Fired">The indicators that fired, the weightiest first.</param>
/// <param name="Undecided">The indicators that cannot be told.</param>
/// <param name="Score">0 to 1, four decimals.</param>
/// <param name="ScoreAtMost">What the score would be if all that cannot be told fired too, four decimals.</param>
/// <param name="Proposed">The proposed control decision. A person decides.</param>
/// <param name="Registers">SHA-256 of each of the authority's own registers that were asked, by kind; null when there was none.</param>
/// <param name="Layers">What the pack is made of where overlays lie over it: the common pack first, then each overlay; null when it is one document.</param>
public sealed record Judgement(
    PackIdentity Pack, string FactsDigest, IReadOnlyDictionary<string, string> PackLists, AlgorithmIdentity Algorithm, IReadOnlyList<ScreenedList> Lists, string Controls,
    IReadOnlyList<FiredIndicator> Fired, IReadOnlyList<UndecidedIndicator> Undecided, double Score, double ScoreAtMost, ControlDecision Proposed,
    IReadOnlyDictionary<string, string>? Registers = null, IReadOnlyList<PackIdentity>? Layers = null);

/// <summary>A rule pack or an overlay, so that another version is never taken for it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">SHA-256 of its canonical form, 64 hexadecimal digits.</param>
public sealed record PackIdentity(string Id, string Version, string Digest);

/// <summary>An indicator that fired.</summary>
/// <param name="Id">Its name within the pack.</param>
/// <param name="Title">What it says, by language.</param>
/// <param name="Explanation">Why it fired, by language.</param>
/// <param name="Weight">Its weight, 0 to 1.</param>
/// <param name="Source">The document it comes from, and the place in it.</param>
/// <param name="Effect">The decision it proposes by itself; null when its weight alone counts.</param>
/// <param name="Mitigation">What would speak against it, by language.</param>
public sealed record FiredIndicator(
    string Id, IReadOnlyDictionary<string, string> Title, IReadOnlyDictionary<string, string> Explanation, double Weight, string Source, ControlDecision? Effect = null,
    IReadOnlyDictionary<string, string>? Mitigation = null);

/// <summary>An indicator that cannot be told.</summary>
/// <param name="Id">Its name within the pack.</param>
/// <param name="Title">What it says, by language.</param>
/// <param name="Missing">Paths of the facts that are missing.</param>
/// <param name="Problem">Why it could not be computed; null when facts are missing.</param>
public sealed record UndecidedIndicator(string Id, IReadOnlyDictionary<string, string> Title, IReadOnlyList<string> Missing, RefusedBecause? Problem = null);

/// <summary>A party as resolved and screened.</summary>
/// <param name="Declared">As declared.</param>
/// <param name="Registered">Whether the name comes from the register of operators.</param>
/// <param name="Hits">Listed parties it resembles, the likest first; empty is "no match in these lists at this time".</param>
/// <param name="Name">The name it was screened by; null when nobody knows one: it could not be screened.</param>
public sealed record AssessedParty(DeclaredParty Declared, bool Registered, IReadOnlyList<PartyHit> Hits, string? Name = null);

/// <summary>A listed party that a declared one resembles.</summary>
/// <param name="Id">Its id on the list.</param>
/// <param name="Dataset">The list.</param>
/// <param name="Caption">Its first name there.</param>
/// <param name="Score">0 to 1, four decimals.</param>
/// <param name="MatchedName">The name that agreed best.</param>
public sealed record PartyHit(string Id, string Dataset, string Caption, double Score, string MatchedName);

/// <summary>A line of goods and the entries of control lists it may fall under. Whether it does is for the licensing authority to say.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Proposed">The entries, the likeliest first.</param>
public sealed record AssessedGoods(int Line, IReadOnlyList<ProposedControl> Proposed);

/// <summary>An entry of the control lists that goods may fall under.</summary>
/// <param name="Code">Its code in the EU list: <c>2B230</c>.</param>
/// <param name="Title">Its title, in our words.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">What speaks for it, the strongest first.</param>
/// <param name="Nsg">Its reference in INFCIRC/254; empty when there is none.</param>
/// <param name="Eccn">Its US classification; empty when there is none.</param>
/// <param name="Open">What it asks in numbers that nobody states; null when it was judged before that was told.</param>
public sealed record ProposedControl(string Code, string Title, double Score, IReadOnlyList<ControlGround> Reasons, string Nsg = "", string Eccn = "", IReadOnlyList<string>? Open = null);

/// <summary>Something that speaks for an entry, or against it.</summary>
/// <param name="Kind"><c>tellingPhrase</c>, <c>phrase</c>, <c>subheading</c>, <c>controlledSubheading</c>, <c>parameterMet</c> or <c>parameterMissed</c>.</param>
/// <param name="Text">The phrase, the subheading, or what the entry asks and what is stated.</param>
public sealed record ControlGround(string Kind, string Text);
