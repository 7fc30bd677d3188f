using System.Net.Http.Headers;
using System.Net.Http.Json;
using Cordon.Kernel.Faults;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Acting;

/// <summary>A program of another authority, with an API key: it registers traders and asks about the parties of declarations.</summary>
internal sealed class TradersSystem : IDisposable
{
    private readonly HttpClient _client;

    public TradersSystem(Uri node, string key)
    {
        _client = new HttpClient { BaseAddress = node };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public Task RegisterAsync(IEnumerable<Registered> parties, CancellationToken stop) => SendAsync(HttpMethod.Put, "/api/v1/parties", parties, stop);

    public Task AskAsync(IEnumerable<Registered> parties, CancellationToken stop) => SendAsync(HttpMethod.Post, "/api/v1/screenings", parties, stop);

    public async Task WithdrawAsync(string party, CancellationToken stop)
    {
        using var response = await _client.DeleteAsync(new Uri($"/api/v1/parties/{party}", UriKind.Relative), stop);
        await CheckAsync(response, "/api/v1/parties", stop);
    }

    public void Dispose() => _client.Dispose();

    private async Task SendAsync(HttpMethod method, string door, IEnumerable<Registered> parties, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, door) { Content = JsonContent.Create(new { parties = parties.Select(p => p.Properties) }) };
        using var response = await _client.SendAsync(request, stop);
        await CheckAsync(response, door, stop);
    }

    private static async Task CheckAsync(HttpResponseMessage response, string door, CancellationToken stop)
    {
        if (!response.IsSuccessStatusCode)
            throw new FaultException(Fault.Of("sample.refused", door, ("person", "traders"), ("said", $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(stop)}")));
    }
}
