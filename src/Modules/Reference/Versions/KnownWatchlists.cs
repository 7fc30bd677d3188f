using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Web;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Versions;

/// <summary>The watchlists that ship with Cordon (data/lists/watchlists.json) and those that a file of the same shape adds or replaces.</summary>
internal static class KnownWatchlists
{
    private static readonly Lazy<IReadOnlyList<Watchlist>> Shipped = new(() =>
    {
        using var stream = typeof(KnownWatchlists).Assembly.GetManifestResourceStream("reference.watchlists.json")!;
        return Checked(JsonSerializer.Deserialize<WatchlistFileShape>(stream, StrictJson.Options)!.Lists, "watchlists.json");
    });

    /// <summary>The shipped lists, by dataset.</summary>
    public static IReadOnlyList<Watchlist> All => Shipped.Value;

    /// <summary>Lists from a file; refused with the place when it has another shape or an address that is not https.</summary>
    public static IReadOnlyList<Watchlist> Read(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize<WatchlistFileShape>(json, StrictJson.Options)?.Lists ?? [], file);
        }
        catch (JsonException broken)
        {
            throw new FaultException(Fault.Of("watchlist.file.shape", $"{file} line {broken.LineNumber + 1} {broken.Path}", ("problem", broken.Message)), broken);
        }
    }

    private static List<Watchlist> Checked(IReadOnlyList<Watchlist> lists, string file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            Check(list, file);
            if (!names.Add(list.Dataset))
                throw new FaultException(Fault.Of("watchlist.dataset", file, ("text", list.Dataset)));
        }

        return [.. lists.OrderBy(l => l.Dataset, StringComparer.Ordinal)];
    }

    /// <summary>Refuses a list with a name or an address that cannot be used.</summary>
    public static void Check(Watchlist list, string where)
    {
        if (!IsName(list.Dataset))
            throw new FaultException(Fault.Of("watchlist.dataset", where, ("text", list.Dataset)));
        foreach (var address in list.Addresses)
        {
            if (!OutsideAddress.IsAllowed(address.Url))
                throw new FaultException(Fault.Of("watchlist.address", $"{where} {list.Dataset}", ("url", address.Url)));
            if (address.File.Length == 0 || address.File.AsSpan().ContainsAny("/\\:") || address.File.StartsWith('.'))
                throw new FaultException(Fault.Of("watchlist.address.file", $"{where} {list.Dataset}", ("text", address.File)));
        }
    }

    private static bool IsName(string text) => text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');

    private sealed record WatchlistFileShape(IReadOnlyList<Watchlist> Lists, string About = "");
}
