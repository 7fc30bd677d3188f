using Cordon.Engines.Controls;
using Cordon.Engines.Rules.Packs.Evaluation;

namespace Cordon.Modules.Targeting.Assess;

/// <summary>All that is known of a declaration's risk, and the decision it proposes. A person decides.</summary>
/// <param name="Result">What the pack says: indicators, score, proposed decision, and the digests it was made from.</param>
/// <param name="Parties">The parties as resolved and screened.</param>
/// <param name="Controls">For each line of goods, the control-list entries it may fall under.</param>
public sealed record Assessment(PackResult Result, IReadOnlyList<ResolvedParty> Parties, IReadOnlyList<LineControls> Controls);

/// <summary>A line of goods and the entries it may fall under.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Proposals">Those worth a look, the likeliest first.</param>
public sealed record LineControls(int Line, IReadOnlyList<ControlProposal> Proposals);
