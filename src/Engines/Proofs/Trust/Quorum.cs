using Cordon.Engines.Proofs.Notes;

namespace Cordon.Engines.Proofs.Trust;

/// <summary>Who must have cosigned a checkpoint (c2sp.org/tlog-policy, "Defining the quorum"): a witness, so many of a group, or nobody.</summary>
public abstract record Quorum(string Name)
{
    /// <summary>No cosignature is asked for.</summary>
    public static Quorum None { get; } = new WitnessGroup("none", 0, []);

    /// <summary>Whether these cosigners suffice.</summary>
    public abstract bool IsMetBy(IReadOnlySet<VerifierKey> cosigners);
}

/// <summary>One witness.</summary>
/// <param name="Name">Its name within the policy.</param>
/// <param name="Key">Its key.</param>
/// <param name="Url">Where it takes checkpoints, when the policy says so.</param>
public sealed record PolicyWitness(string Name, VerifierKey Key, string? Url) : Quorum(Name)
{
    /// <inheritdoc/>
    public override bool IsMetBy(IReadOnlySet<VerifierKey> cosigners) => cosigners.Contains(Key);
}

/// <summary>At least <paramref name="Needed"/> of the members, each a witness or a group.</summary>
/// <param name="Name">Its name within the policy.</param>
/// <param name="Needed">From 1 to the number of members; 0 only for <see cref="Quorum.None"/>.</param>
/// <param name="Members">The members.</param>
public sealed record WitnessGroup(string Name, int Needed, IReadOnlyList<Quorum> Members) : Quorum(Name)
{
    /// <inheritdoc/>
    public override bool IsMetBy(IReadOnlySet<VerifierKey> cosigners) => Members.Count(m => m.IsMetBy(cosigners)) >= Needed;
}
