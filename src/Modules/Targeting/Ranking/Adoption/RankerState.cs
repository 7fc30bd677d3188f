using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Contracts.Ranking;

namespace Cordon.Modules.Targeting.Ranking.Adoption;

/// <summary>A ranker as its entries leave it. It stands as a pack does.</summary>
/// <param name="Offered">What was offered.</param>
/// <param name="At">When.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Acts">Counts what was recorded about it: of two who act at once, the second sees that it changed.</param>
/// <param name="Decided">Who decided last about it; null when nobody has.</param>
public sealed record RankerState(RankerOffered Offered, Instant At, PackStatus Status, int Acts, PackDecision? Decided = null);
