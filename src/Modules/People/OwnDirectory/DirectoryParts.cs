using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>What is needed for the directory, where settings name one.</summary>
internal static class DirectoryParts
{
    private static readonly string[] Unauthorized =
    [
        "state", "nonce", "other-issuer", "audience", "expired", "signature", "answer", "declined", "claim", "other-person", "not-again", "second-factor",
    ];

    private static readonly string[] Forbidden = ["unknown", "changed", "duties", "four-eyes"];

    public static IServiceCollection AddDirectory(this IServiceCollection services, DirectorySettings? directory)
    {
        services.AddSingleton<DirectoryBook>();
        if (directory is null)
            return services;
        directory.Checked();
        foreach (var (codes, status) in new[] { (Unauthorized, StatusCodes.Status401Unauthorized), (Forbidden, StatusCodes.Status403Forbidden), (["unreachable"], StatusCodes.Status503ServiceUnavailable) })
        {
            foreach (var code in codes)
                services.AddSingleton(new FaultStatus($"people.directory.{code}", status));
        }

        services.AddSingleton(GroupDuties.Read(directory.Duties))
            .AddSingleton<SentStates>()
            .AddSingleton<DirectoryAccounts>()
            .AddSingleton<DirectoryDesk>()
            .AddSingleton<IConfigureOptions<OpenIdConnectOptions>, DirectoryProtocol>()
            .AddHostedService(provider => new TlsCheck(directory, provider.GetService<PlainLoopback>()));
        // What it would log of a refusal comes from whoever sent the answer; what was refused and why stands in the journal.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None));
        services.AddAuthentication().AddOpenIdConnect(DirectoryProtocol.Scheme, null, _ => { });
        return services;
    }

    /// <summary>A directory without TLS stops the start.</summary>
    private sealed class TlsCheck(DirectorySettings directory, PlainLoopback? plain) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            DirectoryTransport.IsAllowed(new Uri(directory.Issuer), plain) ? Task.CompletedTask : throw new FaultException(new Fault("people.directory.issuer", "directory.issuer"));

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
