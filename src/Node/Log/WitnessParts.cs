using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Witness;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Keys;

namespace Cordon.Node.Log;

/// <summary>Where the witness remembers what it cosigned.</summary>
internal sealed record WitnessFiles(FileTileStore Store);

/// <summary>The witness of this node, when settings name one. Its key is its own and signs nothing but cosignatures.</summary>
internal static class WitnessParts
{
    private const string KeyFile = "witness.key";

    /// <exception cref="FaultException"><c>node.witness.unnamed</c>, <c>log.vkey.malformed</c></exception>
    public static async Task<NoteSigner?> SignerAsync(WitnessSettings settings, KeyFolder keys, IRandomness randomness)
    {
        if (settings.Name is not { } name)
            return settings.Logs.Count == 0 ? null : throw new FaultException(new Fault("node.witness.unnamed", "witness:name"));
        return new NoteSigner(name, SignatureType.CosignatureV1, await keys.SignerAsync(KeyFile, randomness));
    }

    public static void AddWitness(this IServiceCollection services, NoteSigner signer, WitnessSettings settings, string dataFolder)
    {
        var files = new WitnessFiles(new FileTileStore(Path.Combine(dataFolder, "witness")));
        var logs = settings.Logs.Select(VerifierKey.Parse).ToList();
        services.AddSingleton(files);
        services.AddSingleton<IWitnessMemory>(_ => new StoredWitnessMemory(files.Store));
        services.AddSingleton(provider => new WitnessState(signer.Key.Name, logs, provider.GetRequiredService<IWitnessMemory>()));
        services.AddSingleton(provider => new LogWitness(signer, logs, provider.GetRequiredService<IWitnessMemory>()));
    }
}
