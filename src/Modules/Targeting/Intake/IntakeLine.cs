using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Intake;

/// <summary>What became of one declaration of a file: judged, or refused with what is wrong.</summary>
/// <param name="Row">Which of the file, from 1.</param>
/// <param name="Entry">The entry that says so.</param>
/// <param name="Id">The declaration on this node; of a refused one its number in quarantine.</param>
/// <param name="Reference">The declarant's reference; null when it was refused.</param>
/// <param name="Proposed">The proposed control decision; null when it was refused.</param>
/// <param name="Score">The score, 0 to 1.</param>
/// <param name="ScoreAtMost">What it would be if all that cannot be told fired too.</param>
/// <param name="Refused">What is wrong; null when it was judged.</param>
/// <param name="Later">What it is to the earlier message that <paramref name="Id"/> stands for; null when it stands for itself.</param>
internal sealed record IntakeLine(
    int Row, Guid Entry, string Id, string? Reference = null, ControlDecision? Proposed = null, double? Score = null, double? ScoreAtMost = null, RefusedBecause? Refused = null, DeclarationFunction? Later = null);
