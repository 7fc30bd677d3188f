using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People;
using Cordon.Node.Configuration;
using DirectorySettings = Cordon.Modules.People.DirectorySettings;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about people.</summary>
internal static class PeopleServices
{
    public static void AddPeople(this IServiceCollection services, NodeSettings node) => services.AddPeople(new PeopleSettings
    {
        CookieSuffix = ListenAddresses.Of(node.Urls, node.PublicAddress)[0].Port.ToString(CultureInfo.InvariantCulture),
        PublicAddress = ListenAddresses.Public(node.PublicAddress),
        Idle = node.Session.Idle,
        Longest = node.Session.Longest,
        StepUp = node.Session.StepUp,
        LongestClearance = WholeDays(node.Clearance.Longest, LongestOfAll, "clearance.longest"),
        ClearanceWarning = WholeDays(node.Clearance.Warning, LongestOfAll, "clearance.warning"),
        Directory = DirectoryOf(node.Directory),
    });

    /// <summary>Five years: a clearance that is to hold longer is decided anew.</summary>
    private static readonly TimeSpan LongestOfAll = TimeSpan.FromDays(1826);

    /// <exception cref="FaultException"><c>people.clearance.days</c></exception>
    private static TimeSpan WholeDays(TimeSpan set, TimeSpan most, string setting) => set >= TimeSpan.FromDays(1) && set <= most && set.Ticks % TimeSpan.TicksPerDay == 0
        ? set : throw new FaultException(Fault.Of("people.clearance.days", setting, ("most", (int)most.TotalDays)));

    /// <exception cref="FaultException"><c>people.directory.no-issuer</c>, <c>people.directory.secret</c></exception>
    private static DirectorySettings? DirectoryOf(Cordon.Modules.Operation.Settings.DirectorySettings set)
    {
        if (set.Issuer is not { } issuer)
            return set is { ClientId: null, ClientSecret: null, ClientSecretFile: null, Duties: [], SecondFactor: [] } ? null : throw new FaultException(new Fault("people.directory.no-issuer", "directory.issuer"));
        return new DirectorySettings
        {
            Issuer = issuer,
            ClientId = set.ClientId ?? "",
            ClientSecret = SecretOf(set),
            Name = set.Name,
            Claim = set.Claim,
            GroupsClaim = set.GroupsClaim,
            Duties = set.Duties,
            SecondFactor = set.SecondFactor,
            Scopes = set.Scopes,
        };
    }

    private static string? SecretOf(Cordon.Modules.Operation.Settings.DirectorySettings set)
    {
        if (set.ClientSecretFile is not { } file)
            return set.ClientSecret;
        if (set.ClientSecret is not null)
            throw new FaultException(new Fault("people.directory.secret", "directory.clientSecretFile"));
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } secret ? secret : throw new FaultException(new Fault("people.directory.secret", "directory.clientSecretFile"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("people.directory.secret", "directory.clientSecretFile"), unreadable);
        }
    }
}
