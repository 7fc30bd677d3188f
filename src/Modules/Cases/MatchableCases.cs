using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Storage;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Cases;

/// <summary>Cases as records that partners may ask about without naming what they look for: the persons, organisations and numbers named in them.</summary>
internal sealed class MatchableCases(CaseRecords records, NodeIdentity identity, TimeProvider clock) : IMatchable
{
    public string Kind => ReleasableCases.Word;

    public string Permission => CasePermissions.See;

    public string AddressOf(string id) => CaseAddresses.Of(id);

    public async Task<IReadOnlyList<Matchable>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Cases.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation);
        return [.. rows.Select(CaseProjection.Read).SelectMany(c => c.Subjects.SelectMany(s => Of(s).Select(i => new Matchable(i, MatchPurpose.Trafficking, $"{Kind}:{c.Id}", IsSilent(c, s)))))];
    }

    public async Task<IReadOnlyList<Identifier>?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            return [.. (await records.FindAsync(id, CaseReader.Of(reader, identity, clock), cancellation)).Subjects.SelectMany(Of)];
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "cases.unknown"))
        {
            return null;
        }
    }

    public async Task<bool> IsOpenAsync(string id, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) is { } row && CaseProjection.Read(row).Status != CaseStatus.Closed;
    }

    /// <summary>A case for named persons only, a classified one, and what another authority originated, is nothing to tell; nor is who suffers from it, or whom a case was found to be wrong about.</summary>
    private bool IsSilent(Case one, CaseSubject subject) =>
        one.Handling.Tlp == Tlp.Red || one.Handling.Classification.Level > 0 || one.Handling.Originator != identity.Authority || subject.Role == SubjectRole.Affected || (one.Status == CaseStatus.Closed && one.Decision?.Outcome.SaysNothingWasWrong() == true);

    private static IEnumerable<Identifier> Of(CaseSubject subject) => subject.Kind switch
    {
        SubjectKind.Person => [new Identifier(IdentifierSort.Person, subject.Name)],
        SubjectKind.Organisation => [new Identifier(IdentifierSort.Company, subject.Name), .. subject.Identifiers.Select(n => new Identifier(IdentifierSort.Company, subject.Name, Number: n))],
        // Of vessels, aircraft and goods the numbers are compared: names of things repeat.
        _ => subject.Identifiers.Select(n => new Identifier(IdentifierSort.Serial, n)),
    };
}
