using Cordon.Kernel.Faults;

namespace Cordon.Journal.Verification;

/// <summary>What verifying a journal found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Held">Entries whose commitment was recomputed from the content and held.</param>
/// <param name="Erased">Entries whose content is erased on the ground of an entry; their stored commitment stands in the log.</param>
/// <param name="Unsequenced">Entries committed, but without a position yet.</param>
/// <param name="SignedSize">Entries under the published checkpoint.</param>
/// <param name="First">The first thing that does not hold, with its place; null when everything does.</param>
public sealed record JournalReport(long Entries, long Held, long Erased, long Unsequenced, long SignedSize, Fault? First)
{
    /// <summary>Logs that ended before the one in force, and what is missing of each; empty unless the journal went on after a loss.</summary>
    public IReadOnlyList<EndedLog> EndedLogs { get; init; } = [];

    /// <summary>True when everything holds.</summary>
    public bool Holds => First is null;
}
