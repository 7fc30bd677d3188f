using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Node.Doors;
using Cordon.Node.Log;
using Cordon.Ui.Doors;
using Cordon.Ui.Search;

namespace Cordon.Node.Search;

/// <summary>An entry of the log by its id: whoever holds an id, of a receipt or a letter, comes to its proof.</summary>
internal sealed class EntrySearch(LogQuestion log) : ISearchSource
{
    public string Title => "log.nav";

    public string Permission => NodePermissions.Log;

    public bool AsksPurpose => false;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!Guid.TryParse(text, out var id))
            return [];
        try
        {
            var proof = await log.ProveAsync(text, cancellation);
            return [new Found(LogAddress.Prove(id), $"{id:D}", $"#{proof.Inclusion.Index}")];
        }
        catch (FaultException nothing) when (nothing.Fault.Code is "journal.entry.missing" or "journal.receipt.pending")
        {
            return [];
        }
    }
}
