using Cordon.Engines.Foresight.Learning;

namespace Cordon.Modules.Targeting.Contracts.Ranking;

/// <summary>
/// A person had a ranker trained on this node's own outcomes, and offers it. It ranks nothing until a second person has adopted it. Its document lies in the blob store under the class
/// <c>rankers</c> and its digest; values of the past stand in it only as salted hashes.
/// </summary>
/// <param name="Digest">SHA-256 of its document, 64 hexadecimal digits: by it the ranker is named and found.</param>
/// <param name="Figures">How it did on outcomes later than those it was trained on.</param>
/// <param name="Chosen">What examinations found that somebody chose, over all the node has.</param>
/// <param name="Random">What examinations found that a draw chose: none of them was learned from.</param>
/// <param name="Declarations">Declarations it was made of, those whose outcome nobody knows among them.</param>
/// <param name="LeftOut">Declarations that were left out because a later message changed them after they were examined.</param>
/// <param name="Reason">Why it is offered, in the person's own words; may be empty.</param>
/// <param name="Person">Who offers it.</param>
public sealed record RankerOffered(string Digest, RankerFigures Figures, ExaminedShare Chosen, ExaminedShare Random, int Declarations, int LeftOut, string Reason, string Person);

/// <summary>What examinations found.</summary>
/// <param name="Found">Of how many a suspicion was confirmed.</param>
/// <param name="Of">Examinations.</param>
public sealed record ExaminedShare(int Found, int Of);

/// <summary>A second person put a ranker in force: from now on it orders what rules leave equal.</summary>
/// <param name="Digest">The ranker.</param>
/// <param name="OfferedBy">The first person.</param>
/// <param name="Person">The second, who is another one.</param>
/// <param name="Reason">Why, in the second person's own words; may be empty.</param>
/// <param name="Ended">Digest of the one whose place it takes; null when there was none.</param>
public sealed record RankerAdopted(string Digest, string OfferedBy, string Person, string Reason, string? Ended = null);

/// <summary>A second person did not put a ranker in force.</summary>
/// <param name="Digest">The ranker.</param>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why, in the person's own words.</param>
public sealed record RankerRefused(string Digest, string Person, string Reason);

/// <summary>Who offered a ranker took it back.</summary>
/// <param name="Digest">The ranker.</param>
/// <param name="Person">Who.</param>
public sealed record RankerWithdrawn(string Digest, string Person);

/// <summary>A person took the ranker out of force. That leaves the order to the rules alone, so one person may.</summary>
/// <param name="Digest">The ranker.</param>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why, in the person's own words.</param>
public sealed record RankerEnded(string Digest, string Person, string Reason);
