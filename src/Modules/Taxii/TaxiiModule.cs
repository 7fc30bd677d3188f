using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Taxii.Access;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Load;
using Cordon.Modules.Taxii.Poll;
using Cordon.Modules.Taxii.Query;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Serve;
using Cordon.Modules.Taxii.Take;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.Taxii;

/// <summary>Collections of STIX objects that programs of partners read and add to by TAXII 2.1. See docs/handbook/taxii.md.</summary>
public static class TaxiiModule
{
    /// <summary>What is recorded about collections, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new TaxiiJournal();

    /// <param name="services">The node's; there is <see cref="TaxiiKey"/> among them.</param>
    /// <param name="policy">What the authority has set.</param>
    public static IServiceCollection AddTaxii(this IServiceCollection services, TaxiiPolicy policy)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TaxiiAuthentication>(TaxiiDoorAttribute.Scheme, null);
        return services
            .AddSingleton(policy)
            .AddSingleton<TaxiiRecords>()
            .AddSingleton<TaxiiRegistry>()
            .AddSingleton<ClientPasswords>()
            .AddSingleton<SetUpDesk>()
            .AddSingleton<BatchMoments>()
            .AddSingleton<ObjectIntake>()
            .AddSingleton<ObjectRemoval>()
            .AddSingleton(provider => new PageCursor(provider.GetRequiredService<TaxiiKey>().Secret.ToArray()))
            .AddSingleton<QuestionPages>()
            .AddSingleton<ReadingDoors>()
            .AddSingleton<ChangingDoors>()
            .AddSingleton<CollectionFigures>()
            .AddSingleton<PollList>()
            .AddSingleton<PollSecret>()
            .AddSingleton<PollDesk>()
            .AddSingleton<OtherServer>()
            .AddSingleton<Polling>()
            .AddSingleton<PollRounds>()
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<PollRounds>())
            .AddHostedService(provider => provider.GetRequiredService<PollRounds>())
            .AddSingleton<ITaxiiCollections, TaxiiCollections>()
            .AddSingleton(new TextFiles(typeof(TaxiiModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(TaxiiModule).Assembly))
            .AddSingleton(new NavigationEntry("taxii.nav", TaxiiAddresses.Collections, 88, TaxiiPermissions.See, NavigationGroup.Administration))
            .AddSingleton(new FaultStatus("taxii.client.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("taxii.collection.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("taxii.poll.unknown", StatusCodes.Status404NotFound));
    }

    public static void MapTaxii(this IEndpointRouteBuilder routes) => TaxiiRoutes.Map(routes, routes.ServiceProvider.GetRequiredService<TaxiiPolicy>());

    /// <summary>Sets up API roots, collections, clients and objects as a file says; the node is not running.</summary>
    /// <param name="journal">The open journal.</param>
    /// <param name="identity">This node.</param>
    /// <param name="randomness">Where ids and salts come from.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="file">The file, JSON.</param>
    /// <param name="users">Names with passwords, beside those of the file.</param>
    /// <param name="terms">What holds of all of it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Kernel.Faults.FaultException">what is wrong with the file, and where</exception>
    public static Task<TaxiiLoaded> LoadAsync(JournalWriter journal, NodeIdentity identity, IRandomness randomness, TimeProvider clock, ReadOnlyMemory<byte> file, IEnumerable<(string Name, string Password)> users, TaxiiLoadTerms terms, CancellationToken cancellation)
    {
        var (records, ids) = (new TaxiiRecords(journal, identity), new Uuid7Ids(clock, randomness));
        var registry = new TaxiiRegistry(records);
        return new ServerLoad(new SetUpDesk(records, registry, new ClientPasswords(randomness, clock), ids), records, registry, ids).RunAsync(FiledServer.Read(file), users, terms, cancellation);
    }
}
