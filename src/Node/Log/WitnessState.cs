using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Witness;

namespace Cordon.Node.Log;

/// <summary>A partner's log that this node watches.</summary>
/// <param name="Origin">Its name.</param>
/// <param name="Last">The head cosigned last; null when it has never asked.</param>
internal sealed record WitnessedLog(string Origin, TreeHead? Last);

/// <summary>How this node stands as a witness.</summary>
/// <param name="Name">Name of its witness key; null when it witnesses nobody.</param>
/// <param name="Logs">The logs it knows.</param>
/// <param name="Memory">What it cosigned last of each.</param>
internal sealed record WitnessState(string? Name, IReadOnlyList<VerifierKey> Logs, IWitnessMemory? Memory)
{
    public async Task<IReadOnlyList<WitnessedLog>> ReadAsync()
    {
        var known = new List<WitnessedLog>();
        foreach (var log in Logs)
            known.Add(new WitnessedLog(log.Name, Memory is null ? null : (await Memory.LastAsync(log.Name))?.Checkpoint.Head));
        return known;
    }
}
