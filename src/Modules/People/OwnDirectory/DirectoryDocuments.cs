using Cordon.Kernel.Faults;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>
/// What the directory publishes of itself (OpenID Connect Discovery 1.0) and its keys: fetched when they are first needed, twice a day, and when a token is signed
/// by a key that is not among them, so that a change of keys lets in whoever comes first. As long as it is away, what was known of it holds for a day.
/// </summary>
internal sealed class DirectoryDocuments(string issuer, HttpClient client, bool tls, TimeProvider clock) : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);

    /// <summary>Whoever sends tokens of invented keys must not make this node ask without end.</summary>
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly HttpDocumentRetriever _retriever = new(client) { RequireHttps = tls };
    private OpenIdConnectConfiguration? _known;
    private DateTimeOffset _fetched;
    private volatile bool _wanted;

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var age = clock.GetUtcNow() - _fetched;
            if (_known is { } known && age < Fresh && !_wanted)
                return known;
            try
            {
                return await FetchAsync(cancel);
            }
            catch (Exception away) when (away is not OperationCanceledException && _known is not null && age < Usable)
            {
                return _known;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    public override void RequestRefresh() => _wanted = clock.GetUtcNow() - _fetched >= BetweenRequests;

    public void Dispose()
    {
        client.Dispose();
        _one.Dispose();
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync(CancellationToken cancel)
    {
        var found = await OpenIdConnectConfigurationRetriever.GetAsync($"{issuer.TrimEnd('/')}/.well-known/openid-configuration", _retriever, cancel);
        if (found.Issuer != issuer)
            throw new FaultException(new Fault("people.directory.other-issuer"));
        (_known, _fetched, _wanted) = (found, clock.GetUtcNow(), false);
        return found;
    }
}
