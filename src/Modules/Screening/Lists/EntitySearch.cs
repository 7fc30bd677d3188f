using System.Security.Claims;
using Cordon.Kernel.Parties;
using Cordon.Modules.Screening.Pages.Versions;
using Cordon.Ui.Search;

namespace Cordon.Modules.Screening.Lists;

/// <summary>Listed parties by name, as screening finds them, or by their id. Looking around is no screening: nothing is recorded as an answer.</summary>
internal sealed class EntitySearch(ListsInForce lists) : ISearchSource
{
    /// <summary>Less like than this is not what somebody looks for.</summary>
    private const double LeastShown = 0.5;

    public string Title => "screening.lists.nav";

    public string Permission => Permissions.SeeLists;

    public bool AsksPurpose => false;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var snapshot = await lists.NowAsync(cancellation);
        var found = snapshot.Find(text) is { } named ? [named] : snapshot.Index.Search(new Party { Names = [new(text)] }, most, LeastShown).Select(m => snapshot.Find(m.Party.Id!)!);
        return [.. found.Select(e => new Found(ListVersionsPage.Of(e.Dataset), e.Party.Caption, string.Join(" · ", new[] { e.Dataset, e.SourceId, string.Join(", ", e.Programmes) }.Where(p => p.Length > 0))))];
    }
}
