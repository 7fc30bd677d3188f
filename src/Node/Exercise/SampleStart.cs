using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;
using Cordon.Sample;

namespace Cordon.Node.Exercise;

/// <summary>A node of the sample State, filled when there is none.</summary>
/// <param name="Host">The node, not started yet.</param>
/// <param name="Reused">Whether it was there already.</param>
/// <param name="Place">Held as long as the node runs.</param>
internal sealed record SampleStart(NodeHost Host, bool Reused, IDisposable Place)
{
    /// <summary>What the sample has of its own, whatever the settings of the live node beside it are: its name, its rules, and no partner. Folder, database and log are its realm's.</summary>
    public static NodeSettings SettingsOf(NodeSettings settings) =>
        settings with { Authority = SampleState.Authority, Witness = new WitnessSettings(), Hits = new HitsSettings { FalseMatchLasts = SampleState.FalseMatchLasts } };

    /// <summary>What a node of the sample is started with.</summary>
    public static NodeArguments ArgumentsOf(NodeArguments arguments) => arguments with { Realm = SampleState.Realm, IsSample = true };

    /// <summary>Makes the sample ready.</summary>
    /// <param name="arguments">With the data folder of the live node; the sample lies in a folder of its own below it.</param>
    /// <param name="settings">As read.</param>
    /// <param name="modules">Of the node.</param>
    /// <param name="randomness">For keys.</param>
    /// <param name="time">The real clock.</param>
    /// <param name="filling">Told before it is filled, which takes a while.</param>
    /// <param name="cancellation">Stops it; what was filled by then is put away.</param>
    /// <exception cref="Kernel.Faults.FaultException"><c>sample.running</c>, <c>sample.folder</c>, <c>sample.refused</c>, and what the node refuses</exception>
    public static async Task<SampleStart> PrepareAsync(
        NodeArguments arguments, NodeSettings settings, IReadOnlyList<Module> modules, IRandomness randomness, TimeProvider time, Action filling, CancellationToken cancellation)
    {
        var (own, sample) = (SettingsOf(settings), ArgumentsOf(arguments));
        var place = own.Journal(sample.DataFolder, sample.Realm);
        var folder = new SampleFolder(place.RealmFolder, place);
        return await folder.ReadyAsync(
            arguments.FromNew,
            async () =>
            {
                filling();
                await SampleFilling.RunAsync(sample with { DataFolder = folder.Filling }, own, modules, randomness, time, cancellation);
                return (place with { Folder = folder.Filling }).RealmFolder;
            },
            async (reused, held) => new SampleStart(await NodeHost.BuildAsync(sample, own, modules, randomness, time), reused, held), time, randomness, cancellation);
    }
}
