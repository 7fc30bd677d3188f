using Cordon.Engines.Proofs.Envelopes;
using Cordon.Kernel.Ids;

namespace Cordon.Node.Keys;

/// <summary>The key by which receivers know what this node sends: control orders now. It signs nothing else.</summary>
internal static class MessageKey
{
    private const string KeyFile = "messages.key";

    public static async Task<EnvelopeSigner> SignerAsync(string authority, KeyFolder keys, IRandomness randomness) => new(authority, await keys.SignerAsync(KeyFile, randomness));
}
