using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Cli.Lists;

/// <summary>A version as it is named on the command line: <c>us_ofac_sdn</c> for the one in force, <c>us_ofac_sdn@3</c> for the third.</summary>
internal static class NamedVersion
{
    public static async Task<WatchlistVersion> FindAsync(string name, IWatchlists watchlists, CancellationToken cancellation)
    {
        var at = name.IndexOf('@');
        var versions = await watchlists.VersionsAsync(at < 0 ? name : name[..at], cancellation);
        var found = at < 0 ? versions is [var newest, ..] ? newest : null : int.TryParse(name.AsSpan(at + 1), out var number) ? versions.FirstOrDefault(v => v.Number == number) : null;
        return found ?? throw new FaultException(new Fault("watchlist.version.missing", name));
    }
}
