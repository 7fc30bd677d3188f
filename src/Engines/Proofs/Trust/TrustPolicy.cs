using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Trust;

/// <summary>A log that a policy believes.</summary>
/// <param name="Key">Its key; the name is the origin.</param>
/// <param name="Url">Where it is served, when the policy says so.</param>
public sealed record PolicyLog(VerifierKey Key, string? Url);

/// <summary>What a policy found in a checkpoint it accepts.</summary>
/// <param name="Log">The log's key that signed.</param>
/// <param name="Cosigners">The policy's witnesses that cosigned, with the time each states.</param>
public sealed record PolicyVerdict(VerifierKey Log, IReadOnlyList<(PolicyWitness Witness, DateTimeOffset Time)> Cosigners);

/// <summary>Which logs are believed, and how many of which witnesses must have cosigned (c2sp.org/tlog-policy). Read from a file by <see cref="PolicyReader"/>.</summary>
/// <param name="Logs">Any one of them may have signed.</param>
/// <param name="Witnesses">The witnesses that are known.</param>
/// <param name="Quorum">Which of them must have cosigned.</param>
public sealed record TrustPolicy(IReadOnlyList<PolicyLog> Logs, IReadOnlyList<PolicyWitness> Witnesses, Quorum Quorum)
{
    /// <summary>Believes one log and asks for no witness.</summary>
    public static TrustPolicy Of(VerifierKey log) => new([new PolicyLog(log, null)], [], Quorum.None);

    /// <summary>Accepts a checkpoint that a listed log signed for itself and enough witnesses cosigned.</summary>
    /// <exception cref="FaultException"><c>log.policy.origin</c>: no listed log has this origin; <c>log.note.unsigned</c>, <c>log.note.forged</c>; <c>log.policy.quorum</c>: too few cosigned</exception>
    public PolicyVerdict Accept(SignedCheckpoint checkpoint)
    {
        var keys = Logs.Select(l => l.Key).Where(k => k.Name == checkpoint.Checkpoint.Origin).ToList();
        if (keys.Count == 0)
            throw new FaultException(Fault.Of("log.policy.origin", "", ("origin", checkpoint.Checkpoint.Origin), ("known", string.Join(", ", Logs.Select(l => l.Key.Name)))));
        var log = new TrustedKeys(keys).Open(checkpoint.Note)[0].Key;

        var times = new TrustedKeys([log, .. Witnesses.Select(w => w.Key)]).Open(checkpoint.Note)
            .Where(s => s.Time is not null).ToDictionary(s => s.Key, s => s.Time!.Value);
        var cosigners = Witnesses.Where(w => times.ContainsKey(w.Key)).Select(w => (w, times[w.Key])).ToList();
        if (!Quorum.IsMetBy(times.Keys.ToHashSet()))
            throw new FaultException(Fault.Of("log.policy.quorum", "", ("quorum", Quorum.Name), ("cosigned", cosigners.Count == 0 ? "nobody" : string.Join(", ", cosigners.Select(c => c.w.Name)))));
        return new PolicyVerdict(log, cosigners);
    }
}
