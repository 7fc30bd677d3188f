using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Ui.Doors;

/// <summary>The name of this authority's node, by which partners know it; the originator of what is recorded here.</summary>
/// <param name="Authority">Such as <c>arvonia</c>; follows the rule of names.</param>
/// <param name="Realm">Whether what happens here is real; live unless it is said otherwise.</param>
public sealed record NodeIdentity(string Authority, Realm Realm = default)
{
    /// <summary>Names of files that leave the node say so when what is in them is not real: <c>desk.csv</c>, <c>desk.exercise-arvonia.csv</c>.</summary>
    /// <param name="name">With its ending.</param>
    public string FileName(string name) =>
        Realm.IsLive ? name : $"{Path.GetFileNameWithoutExtension(name)}.exercise-{Realm.ExerciseId}{Path.GetExtension(name)}";

    /// <summary>The legal basis of what a node keeps of its own work.</summary>
    public const string LegalBasis = "the authority's own organisation";

    /// <summary>How what a node records of its own work must be handled: it stays with the authority and may be evidence.</summary>
    /// <param name="purpose">What it is kept for.</param>
    public Handling HandlingFor(string purpose) =>
        new() { Tlp = Tlp.AmberStrict, Originator = Authority, PermittedUse = PermittedUse.Evidence, Purpose = purpose, LegalBasis = LegalBasis };
}
