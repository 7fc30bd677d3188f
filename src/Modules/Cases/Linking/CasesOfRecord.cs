using System.Security.Claims;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Cases.Linking;

/// <summary>The cases that hold a record, as far as a reader may see them.</summary>
internal sealed class CasesOfRecord(CaseRecords records, NodeIdentity identity, TimeProvider clock) : ICasesOfRecord
{
    public async Task<RecordCases?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!reader.May(CasePermissions.See) || reader.TaskOf() is null)
            return null;
        await using var tables = records.Tables();
        var rows = await tables.Cases.Where(c => tables.Records.Any(r => r.Case == c.Id && r.Kind == kind && r.Record == record)).OrderByDescending(c => c.ChangedAt).ThenBy(c => c.Id).ToListAsync(cancellation);
        var cases = rows.Select(CaseProjection.Read).Where(CaseReader.Of(reader, identity, clock).MaySee);
        return new RecordCases([.. cases.Select(c => new RecordCase(CaseAddresses.Of(c.Id), c.Title, c.Status == CaseStatus.Closed))], reader.May(CasePermissions.Open) ? CaseAddresses.NewFrom(kind, record) : null);
    }
}
