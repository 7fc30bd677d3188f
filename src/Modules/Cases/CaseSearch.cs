using System.Security.Claims;
using Cordon.Journal.Storage;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Listing;
using Cordon.Modules.Cases.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Cases;

/// <summary>Cases by what they are called and about, by the parties and items named in them, and by their notes.</summary>
internal sealed class CaseSearch(CaseRecords records, NodeIdentity identity, TimeProvider clock) : ISearchSource
{
    public string Title => "cases.nav";

    public string Permission => CasePermissions.See;

    public bool AsksPurpose => true;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var who = CaseReader.Of(reader, identity, clock);
        await using var tables = records.Tables();
        var (pattern, own) = (WrittenText.PatternOf(text), CaseList.Of(tables, who, all: true));
        var cases = await own.Where(c => EF.Functions.Like(c.Words, pattern, WrittenText.Escape)).OrderByDescending(c => c.ChangedAt).Take(most).ToListAsync(cancellation);
        var found = cases.Select(CaseProjection.Read).Where(who.MaySee).Select(c => new Found(CaseAddresses.Of(c.Id), c.Title, WordsOf(c, text))).ToList();
        var noted = await own.Join(tables.Notes, c => c.Id, n => n.Case, (c, n) => new { Case = c, Note = n })
            .Where(f => EF.Functions.Like(f.Note.Words, pattern, WrittenText.Escape)).OrderByDescending(f => f.Case.ChangedAt).ThenByDescending(f => f.Note.Number).Take(most).ToListAsync(cancellation);
        found.AddRange(noted.Select(f => (Case: CaseProjection.Read(f.Case), Note: CaseProjection.Read(f.Note))).Where(f => who.MaySee(f.Case) && Visibility.Allows(who.Viewer, f.Note.Handling))
            .Select(f => new Found(CaseAddresses.Of(f.Case.Id), f.Case.Title, f.Note.Text.ReplaceLineEndings(" "))));
        return [.. found.DistinctBy(f => f.Address).Take(most)];
    }

    /// <summary>What is named in the case and was looked for, else what it is about.</summary>
    private static string WordsOf(Case one, string text)
    {
        var named = one.Subjects.Where(s => s.Identifiers.Prepend(s.Name).Any(w => w.Contains(text, StringComparison.OrdinalIgnoreCase))).Select(s => string.Join(", ", s.Identifiers.Prepend(s.Name))).ToList();
        return named.Count > 0 ? string.Join("; ", named) : one.About.ReplaceLineEndings(" ");
    }
}
