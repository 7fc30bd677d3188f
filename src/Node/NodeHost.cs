using System.Net;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Operation;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.Targeting.Ranking.Draw;
using Cordon.Modules.Taxii;
using Cordon.Node.Configuration;
using Cordon.Node.Doors;
using Cordon.Node.Exercise;
using Cordon.Node.Hosting;
using Cordon.Node.Keys;
using Cordon.Node.Log;
using Cordon.Node.Pages;
using Cordon.Node.Partners;
using Cordon.Node.Search;
using Cordon.Ui.Doors;
using Cordon.Ui.Layout;
using Cordon.Ui.Navigation;
using Cordon.Ui.Search;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.HostFiltering;

namespace Cordon.Node;

/// <summary>Puts a node together: settings, keys, modules, doors. Nothing is taken from any other place than the arguments and settings given.</summary>
internal sealed class NodeHost
{
    private const string DrawKeyFile = "draws.key";
    private const string MatchingKeyFile = "matching.key";
    private const string TaxiiKeyFile = "taxii.key";

    public required WebApplication App { get; init; }

    public static async Task<NodeHost> BuildAsync(NodeArguments arguments, NodeSettings settings, IReadOnlyList<Module> modules, IRandomness randomness, TimeProvider? time = null, SettingsInForce? inForce = null)
    {
        var addresses = ListenAddresses.Of(settings.Urls, settings.PublicAddress);
        var clock = time ?? TimeProvider.System;
        var journal = settings.Journal(arguments.DataFolder, arguments.Realm);
        var folder = new KeyFolder(journal.RealmFolder);

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        builder.Services.AddSingleton(clock).AddSingleton(randomness).AddSingleton<EmbeddedAssets>();
        builder.Services.AddJournal(journal, settings);
        builder.Services.AddSingleton(await MessageKey.SignerAsync(settings.Authority, folder, randomness));
        builder.Services.AddSingleton(new DrawKey(await folder.SecretAsync(DrawKeyFile, randomness)));
        builder.Services.AddSingleton(new MatchingKey(await folder.SecretAsync(MatchingKeyFile, randomness)));
        builder.Services.AddSingleton(new TaxiiKey(await folder.SecretAsync(TaxiiKeyFile, randomness)));
        if (await WitnessParts.SignerAsync(settings.Witness, folder, randomness) is { } witness)
            builder.Services.AddWitness(witness, settings.Witness, journal.RealmFolder);
        else
            builder.Services.AddSingleton(new WitnessState(null, [], null));
        builder.Services.AddSingleton(new FaultStatus("log.entry.absent", StatusCodes.Status404NotFound));
        builder.Services.AddSingleton<ISearchSource, EntrySearch>().AddSingleton(new SearchPage(SearchResults.Address, NodePermissions.Search));
        builder.Services.AddSingleton<LogQuestion>().AddSingleton(new TextFiles(typeof(NodeHost).Assembly));
        builder.Services.AddSingleton(new NavigationEntry("log.nav", LogDoor.Prefix, 10, NodePermissions.Log, NavigationGroup.Accountability));
        builder.Services.AddSingleton(new NavigationEntry("ui.overview", "/", 0, NodePermissions.Overview, NavigationGroup.Work));
        var partners = PartnerListening.Address(settings.Exchange);
        var certificate = await builder.Services.AddPartnersAsync(partners, settings.Authority, folder, randomness, clock);
        Listen(builder, addresses);
        if (partners is not null)
            builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ListenForPartners(partners, certificate!));
        AddDoors(builder.Services, addresses, settings);
        builder.Services.AddOperation(inForce ?? SettingsInForce.Of(settings));
        foreach (var module in modules)
            module.Add(builder.Services, settings);
        builder.Services.AddSampleEntry(arguments, settings, addresses);
        builder.Services.AddSampleBeside(arguments, settings, addresses, modules, randomness, clock);
        builder.Services.AddHostedService(provider => new OutsideAddresses(provider, addresses));

        var app = builder.Build();
        Map(app, settings, arguments.Realm);
        foreach (var module in modules)
            module.Map(app);
        // Last, so that the pages of all modules are known.
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. app.Services.GetServices<PageAssembly>().Select(p => p.Assembly)]).Add(DoorCheck.CloseWhatIsNoPage);
        DoorCheck.RefuseUndeclared(app, app.Services.GetRequiredService<IPermissions>());
        return new NodeHost { App = app };
    }

    private static void AddDoors(IServiceCollection services, IReadOnlyList<Uri> addresses, NodeSettings settings)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(DoorSchemes.ApiKey, DoorSchemes.Session).RequireAuthenticatedUser().Build());
        services.AddDataProtection();
        services.Configure<KeyManagementOptions>(options => (options.XmlRepository, options.XmlEncryptor) = (new ForgottenKeys(), new NullXmlEncryptor()));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = $"cordon-form-{addresses[0].Port}";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [ListenAddresses.Localhost, IPAddress.Loopback.ToString(), $"[{IPAddress.IPv6Loopback}]", .. new[] { ListenAddresses.Public(settings.PublicAddress)?.Host, settings.Exchange.Address is { } named ? new Uri(named).Host : null }.OfType<string>()]);
        services.AddProblemDetails();
        // A body that cannot be read comes to Refusals as an exception, with the place where it fails.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRazorComponents();
        services.AddHttpContextAccessor().AddSingleton<TextLibrary>().AddScoped<PageTexts>();
        services.AddOpenApi("v1", ApiDescription.Configure);
    }

    private static void Map(WebApplication app, NodeSettings settings, Realm realm)
    {
        app.UsePartnersOnly();
        app.UsePublicAddress(ListenAddresses.Public(settings.PublicAddress));
        app.UseSecurityHeaders();
        app.UseRealmHeader(realm);
        app.UseMiddleware<Refusals>();
        app.UseHostFiltering();
        app.UseCrossSiteRefusal();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseSizeRefusal();
        app.UseAntiforgery();

        app.MapHealth();
        app.MapAssets();
        app.MapLog();
        app.MapProof();
        if (settings.Witness.Name is not null)
            app.MapWitness();
        app.MapLanguage();
        app.MapStart();
        app.MapSample();
        app.MapOpenApi(ApiDescription.Path).ForPersonsAndPrograms(NodePermissions.SeeApi);
    }

    private static void Listen(WebApplicationBuilder builder, IReadOnlyList<Uri> addresses) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        foreach (var address in addresses)
        {
            if (address.Host == ListenAddresses.Localhost && address.Port != 0)
                kestrel.ListenLocalhost(address.Port);
            else
                kestrel.Listen(address.Host == ListenAddresses.Localhost ? IPAddress.Loopback : IPAddress.Parse(address.DnsSafeHost), address.Port);
        }
    });
}
