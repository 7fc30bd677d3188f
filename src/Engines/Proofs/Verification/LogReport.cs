using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;

namespace Cordon.Engines.Proofs.Verification;

/// <summary>What was verified of a log that holds.</summary>
/// <param name="Checkpoint">Its checkpoint.</param>
/// <param name="Signature">The log's signature; null when no key was given and nothing is known of who signed.</param>
/// <param name="Bundles">Entry bundles read, every entry hashed.</param>
/// <param name="Tiles">Hash tiles read and compared.</param>
/// <param name="Older">Older checkpoints that the log continues.</param>
public sealed record LogReport(SignedCheckpoint Checkpoint, VerifiedSignature? Signature, long Bundles, long Tiles, IReadOnlyList<SignedCheckpoint> Older);
