using System.Security.Claims;
using System.Text.Json;
using Cordon.Journal.Storage;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Standing.Pages;
using Cordon.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Screening.Standing.Read;

/// <summary>Registered parties by id or by anything they were given with.</summary>
internal sealed class PartySearch(StandingRecords records) : ISearchSource
{
    public string Title => "screening.parties.nav";

    public string Permission => Permissions.SeeParties;

    public bool AsksPurpose => true;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var pattern = WrittenText.PatternOf(text);
        var rows = await tables.Parties.Where(p => p.Party == text || EF.Functions.Like(p.Given.ToLower(), pattern, WrittenText.Escape)).OrderBy(p => p.Party).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(r => new Found(PartiesPage.Of(r.Party), Name(r.Given) ?? r.Party, r.Party))];
    }

    private static string? Name(string given) =>
        JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(given, StrictJson.Options)!.GetValueOrDefault("name") is [var name, ..] ? name : null;
}
