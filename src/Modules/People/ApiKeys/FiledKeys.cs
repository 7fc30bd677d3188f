using System.Text.Json;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cordon.Modules.People.ApiKeys;

/// <summary>An API key as nodes kept it in a file, before they had people.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Holder">Who uses it.</param>
/// <param name="Hash">SHA-256 of the whole key in lower-case hexadecimal.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Expires">From when on it is refused.</param>
internal sealed record FiledKey(string Id, string Holder, string Hash, DateTimeOffset Made, DateTimeOffset Expires);

/// <summary>Takes the keys of such a file over at the start, with all that programs may do, since they could; then the file goes.</summary>
internal sealed class FiledKeys(IServiceProvider services, JournalOptions journal) : IHostedService
{
    public const string FileName = "api-keys.json";

    /// <exception cref="FaultException"><c>people.key.file</c></exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(journal.RealmFolder, "keys", FileName);
        if (!File.Exists(path))
            return;
        try
        {
            var filed = JsonSerializer.Deserialize<List<FiledKey>>(await File.ReadAllBytesAsync(path, cancellationToken), StrictJson.Options) ?? [];
            await services.GetRequiredService<ApiKeyBook>().TakeOverAsync(filed, ProgramPermissions.Of(services.GetRequiredService<EndpointDataSource>()), cancellationToken);
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException)
        {
            throw new FaultException(new Fault("people.key.file", path), malformed);
        }

        // They are durable in the journal's database now; a start that ended before this line finds them known and comes here again.
        File.Delete(path);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
