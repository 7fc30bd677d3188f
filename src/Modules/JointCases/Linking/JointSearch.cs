using System.Security.Claims;
using Cordon.Modules.JointCases.Listing;
using Cordon.Ui.Doors;
using Cordon.Ui.Search;

namespace Cordon.Modules.JointCases.Linking;

/// <summary>Joint cases by what they are called, what they are for, and their tasks.</summary>
internal sealed class JointSearch(JointList list, NodeIdentity identity, TimeProvider clock) : ISearchSource
{
    public string Title => "joint-cases.nav";

    public string Permission => JointPermissions.See;

    public bool AsksPurpose => true;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var found = await list.WithAsync(text, most, JointReader.Of(reader, identity, clock), cancellation);
        return [.. found.Where(f => f.Case is not null).Select(f => new Found(JointAddresses.Of(f.Id), f.Case!.Title, f.Case.Purpose.ReplaceLineEndings(" ")))];
    }
}
