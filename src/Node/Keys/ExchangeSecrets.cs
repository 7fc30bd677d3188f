using Cordon.Kernel.Ids;
using Cordon.Modules.Exchange.Cards;

namespace Cordon.Node.Keys;

/// <summary>Secrets of the exchange lie in the folder of secrets, like all others.</summary>
internal sealed class ExchangeSecrets(KeyFolder folder, IRandomness randomness) : IExchangeSecrets
{
    public Task<ReadOnlyMemory<byte>> SecretAsync(string name) => folder.SecretAsync(name, randomness);
}
