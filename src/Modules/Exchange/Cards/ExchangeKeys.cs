using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Engines.Proofs.Signing;

namespace Cordon.Modules.Exchange.Cards;

/// <summary>Where the secrets of the exchange lie: outside the database. The node gives the folder.</summary>
public interface IExchangeSecrets
{
    /// <summary>The secret of 32 bytes with a name; it is made when there is none.</summary>
    Task<ReadOnlyMemory<byte>> SecretAsync(string name);
}

/// <summary>The keys of this node towards partners, by the number under which its cards name them. Those before are kept: what was sealed to them may still be on its way.</summary>
internal sealed class ExchangeKeys(string authority, IExchangeSecrets secrets) : IDisposable
{
    private readonly Dictionary<int, (EnvelopeSigner Signer, SealOpener Opener)> _keys = [];
    private readonly SemaphoreSlim _one = new(1);

    public async Task<EnvelopeSigner> SignerAsync(int number) => (await PairAsync(number)).Signer;

    public async Task<SealingKey> SealingKeyAsync(int number) => (await PairAsync(number)).Opener.Key;

    /// <summary>The key with this id among those that cards named; null when it is none of them.</summary>
    /// <param name="id">As the sender wrote it.</param>
    /// <param name="latest">Number of the newest.</param>
    public async Task<SealOpener?> OpenerAsync(string id, int latest)
    {
        for (var number = latest; number >= 1; number--)
        {
            if ((await PairAsync(number)).Opener is var opener && opener.Key.Id == id)
                return opener;
        }

        return null;
    }

    /// <summary>The key by which this node cosigns the logs of partners; it signs nothing else.</summary>
    public async Task<NoteSigner> WitnessAsync() => new($"{authority}/witness", SignatureType.CosignatureV1, new Ed25519Signer((await secrets.SecretAsync("exchange-witness.key")).Span));

    /// <summary>The secret from which pseudonyms follow.</summary>
    public Task<ReadOnlyMemory<byte>> PseudonymSecretAsync() => secrets.SecretAsync("exchange-pseudonyms.key");

    public void Dispose()
    {
        foreach (var (_, opener) in _keys.Values)
            opener.Dispose();
        _one.Dispose();
    }

    private async Task<(EnvelopeSigner Signer, SealOpener Opener)> PairAsync(int number)
    {
        await _one.WaitAsync();
        try
        {
            if (!_keys.TryGetValue(number, out var pair))
            {
                var (signing, sealing) = (await secrets.SecretAsync($"exchange-signing-{number}.key"), await secrets.SecretAsync($"exchange-sealing-{number}.key"));
                _keys.Add(number, pair = (new EnvelopeSigner(authority, new Ed25519Signer(signing.Span)), new SealOpener(sealing.Span)));
            }

            return pair;
        }
        finally
        {
            _one.Release();
        }
    }
}
