using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.ApiKeys;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.Matrix;
using Cordon.Modules.People.OwnDirectory;
using Cordon.Modules.People.Purposes;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Sample;
using Cordon.Modules.People.SignIn;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Purposes;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.People;

/// <summary>Who works with this node, what for, and what they may do.</summary>
public static class PeopleModule
{
    /// <summary>Rounds of the password hash, as OWASP advises for PBKDF2 with HMAC-SHA-512.</summary>
    private const int HashRounds = 210_000;

    /// <summary>What People records, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new PeopleJournal();

    public static IServiceCollection AddPeople(this IServiceCollection services, PeopleSettings settings)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        services.AddAuthentication(DoorSchemes.ApiKey)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(DoorSchemes.ApiKey, null)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(DoorSchemes.Session, null);
        return services
            .AddSingleton(settings)
            .AddSingleton(PermissionMatrix.Shipped)
            .AddSingleton<IPermissions>(PermissionMatrix.Shipped)
            .AddSingleton<PeopleRecords>()
            .AddSingleton<Refused>()
            .AddHostedService<RefusedEachMinute>()
            .AddSingleton<ApiKeyBook>()
            .AddHostedService<FiledKeys>()
            .AddSingleton<AccountBook>()
            .AddSingleton<IColleagues, Colleagues>()
            .AddSingleton<Admission>()
            .AddSingleton<Administration>()
            .AddSingleton<OwnAccount>()
            .AddSingleton<Sessions>()
            .AddSingleton<SessionCookie>()
            .AddSingleton<Attempts>()
            .AddSingleton<Lockouts>()
            .AddSingleton<KeptLockouts>()
            .AddSingleton<SessionKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<SessionKeeper>())
            .AddSingleton<SignInDesk>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, DoorKeeper>()
            .AddPurposes()
            .AddClearances()
            .AddDirectory(settings.Directory)
            .AddCredentials(settings)
            .AddFaces();
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapKeys();
        if (routes.ServiceProvider.GetRequiredService<PeopleSettings>().Directory is not null)
            routes.MapDirectory();
        routes.MapSample();
    }

    /// <summary>Opens the doors by which anybody at this computer comes in as an invented person. Only for an exercise that no other computer can reach.</summary>
    public static IServiceCollection AddSampleEntrance(this IServiceCollection services) => services.AddSingleton<SampleEntrance>();

    /// <summary>The path of the link that makes the first administrator; null when there is an administrator.</summary>
    public static async Task<string?> FirstLinkAsync(IServiceProvider services, CancellationToken cancellation = default) =>
        await services.GetRequiredService<AccountBook>().HasAdministratorAsync(cancellation) ? null : $"{PeopleAddresses.Welcome}?token={services.GetRequiredService<Admission>().FirstToken}";

    /// <summary>Whether some administrator has a second factor: before that, no other computer may reach the node.</summary>
    public static Task<bool> IsInGoodHandsAsync(IServiceProvider services, CancellationToken cancellation = default) =>
        services.GetRequiredService<AccountBook>().IsInGoodHandsAsync(cancellation);

    /// <summary>Whether any API key was ever issued; the first one is printed by the node.</summary>
    public static async Task<bool> HasKeysAsync(IServiceProvider services, CancellationToken cancellation = default) =>
        (await services.GetRequiredService<ApiKeyBook>().AllAsync(cancellation)).Count > 0;

    /// <summary>Issues an API key for a year, with all that programs may do unless told otherwise. It can never be shown again.</summary>
    public static async Task<string> IssueKeyAsync(IServiceProvider services, string holder, IEnumerable<string>? permissions = null, CancellationToken cancellation = default) =>
        (await services.GetRequiredService<ApiKeyBook>().IssueAsync(Actor.System("node"), holder, permissions ?? ProgramPermissions.Of(services.GetRequiredService<EndpointDataSource>()), ApiKeyBook.LongestDays, cancellation)).Key;

    /// <summary>Records at once what was counted of reads and of refusals; else that is done each minute.</summary>
    public static async Task RecordCountsAsync(IServiceProvider services)
    {
        await services.GetRequiredService<RestrictedReads>().FlushAsync();
        await services.GetRequiredService<Refused>().FlushAsync(all: true);
    }

    private static IServiceCollection AddPurposes(this IServiceCollection services) => services
        .AddSingleton(PurposeList.Shipped)
        .AddSingleton<WorkTasks>()
        .AddSingleton<ExceptionBook>()
        .AddSingleton<RestrictedReads>()
        .AddSingleton<IRestrictedReads>(provider => provider.GetRequiredService<RestrictedReads>())
        .AddHostedService<ReadsEachMinute>()
        .AddSingleton(new NavigationEntry("people.exceptions.title", PeopleAddresses.Exceptions, 87, PeoplePermissions.SeeExceptions, NavigationGroup.Accountability))
        .AddSingleton(new FaultStatus("people.purpose", StatusCodes.Status428PreconditionRequired));

    private static IServiceCollection AddClearances(this IServiceCollection services) => services
        .AddSingleton<ClearanceBook>()
        .AddSingleton<ClearanceDesk>()
        .AddSingleton<ClearanceEndings>()
        .AddSingleton<ClearanceRounds>()
        .AddSingleton<IReadiness>(provider => provider.GetRequiredService<ClearanceRounds>())
        .AddHostedService(provider => provider.GetRequiredService<ClearanceRounds>())
        .AddSingleton(new WorkKind(ClearanceWork.GrantKind, "people.kind-of-work.clearance", PeoplePermissions.GrantClearances))
        .AddSingleton(new WorkKind(ClearanceWork.EndingKind, "people.kind-of-work.clearance-ending", PeoplePermissions.ProposeClearances))
        .AddSingleton(new NavigationEntry("people.clearances.title", PeopleAddresses.Clearances, 82, PeoplePermissions.SeeClearances, NavigationGroup.Administration))
        .AddSingleton(new FaultStatus(ClosedContent.ByClearance, StatusCodes.Status403Forbidden))
        .AddSingleton(new FaultStatus("people.clearance.changed", StatusCodes.Status409Conflict));

    private static IServiceCollection AddCredentials(this IServiceCollection services, PeopleSettings settings)
    {
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = settings.PublicAddress?.Host ?? "localhost";
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
            // Identity compares with the header Origin, which browsers leave out of forms under our referrer policy.
            passkeys.ValidateOrigin = made => ValueTask.FromResult(!made.CrossOrigin && made.Origin == Origin(made.HttpContext.Request));
        });
        services.AddSingleton<IPasswordHasher<PasskeyUser>, PasswordHasher<PasskeyUser>>();
        services.AddIdentityCore<PasskeyUser>().AddUserStore<PasskeyStore>();
        return services
            .AddSingleton<Passwords>()
            .AddSingleton<CredentialSeal>()
            .AddSingleton<SecondFactors>()
            .AddSingleton<Challenges>()
            .AddScoped<IPasskeyHandler<PasskeyUser>, PasskeyHandler<PasskeyUser>>()
            .AddScoped<Passkeys>();
    }

    private static IServiceCollection AddFaces(this IServiceCollection services) => services
        .AddSingleton(new TextFiles(typeof(PeopleModule).Assembly))
        .AddSingleton(new PageAssembly(typeof(PeopleModule).Assembly))
        .AddSingleton(new NavigationEntry("people.title", PeopleAddresses.People, 80, PeoplePermissions.See, NavigationGroup.Administration))
        .AddSingleton(new NavigationEntry("people.keys.title", PeopleAddresses.Keys, 85, PeoplePermissions.ManageKeys, NavigationGroup.Administration))
        .AddSingleton(new FaultStatus("people.key.unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new NavigationEntry("people.matrix.title", PeopleAddresses.Matrix, 90, PeoplePermissions.SeeMatrix, NavigationGroup.Accountability))
        .AddSingleton(new FaultStatus("people.sign-in.refused", StatusCodes.Status401Unauthorized))
        .AddSingleton(new FaultStatus("people.sign-in.throttled", StatusCodes.Status429TooManyRequests))
        .AddSingleton(new FaultStatus("people.denied", StatusCodes.Status403Forbidden))
        .AddSingleton(new FaultStatus("people.step-up", StatusCodes.Status403Forbidden))
        .AddSingleton(new FaultStatus("people.unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new FaultStatus("people.session.unknown", StatusCodes.Status404NotFound));

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
