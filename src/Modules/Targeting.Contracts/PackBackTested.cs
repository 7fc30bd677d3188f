using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Targeting.Contracts;

/// <summary>
/// What would be proposed for stored declarations if an offer were in force, beside what is proposed for them by what judges now. Both are made anew from the
/// declarations and the same lists, so that every difference is the offer's.
/// </summary>
/// <param name="Digest">The offer.</param>
/// <param name="Against">What judged at that time, the pack first and then its overlays; empty when nothing could judge: then the recorded judgements stand for it.</param>
/// <param name="With">What would judge.</param>
/// <param name="Lists">The watchlists that parties were compared with.</param>
/// <param name="Declarations">How many declarations were judged both ways, the newest first.</param>
/// <param name="Unjudged">How many could not be.</param>
/// <param name="Problems">Why not: at most five different reasons.</param>
/// <param name="Proposals">From which proposal to which, with how many; those that stay the same are among them.</param>
/// <param name="Indicators">Indicators that fire or cannot be told more or less often.</param>
/// <param name="Most">The declarations that change most, at most twenty.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Person">Who had it made.</param>
public sealed record PackBackTested(
    string Digest, IReadOnlyList<PackIdentity> Against, IReadOnlyList<PackIdentity> With, IReadOnlyList<ScreenedList> Lists, int Declarations, int Unjudged, IReadOnlyList<RefusedBecause> Problems,
    IReadOnlyList<ProposalChange> Proposals, IReadOnlyList<IndicatorChange> Indicators, IReadOnlyList<ChangedDeclaration> Most, long Milliseconds, string Person);

/// <summary>How many declarations go from one proposal to another.</summary>
/// <param name="From">What is proposed now.</param>
/// <param name="To">What would be.</param>
/// <param name="Count">How many; at least one.</param>
public sealed record ProposalChange(ControlDecision From, ControlDecision To, int Count);

/// <summary>How often an indicator fires and cannot be told, now and then; zero on the side that has no such indicator.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="FiredBefore">Fires now.</param>
/// <param name="FiredAfter">Would fire.</param>
/// <param name="UndecidedBefore">Cannot be told now.</param>
/// <param name="UndecidedAfter">Could not be told.</param>
public sealed record IndicatorChange(string Id, int FiredBefore, int FiredAfter, int UndecidedBefore, int UndecidedAfter);

/// <summary>A declaration that would be judged differently.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="From">What is proposed now.</param>
/// <param name="To">What would be.</param>
/// <param name="ScoreBefore">0 to 1, four decimals.</param>
/// <param name="ScoreAfter">0 to 1, four decimals.</param>
public sealed record ChangedDeclaration(string Id, ControlDecision From, ControlDecision To, double ScoreBefore, double ScoreAfter);
