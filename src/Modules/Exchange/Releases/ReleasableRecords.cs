using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>Records of other modules from which releases are made, by what their modules have said of them.</summary>
internal sealed class ReleasableRecords(IEnumerable<IReleasable> sorts)
{
    /// <summary>What a release from a record begins with; null when nothing was named.</summary>
    /// <param name="from"><c>case:7f3c</c>.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.release.record</c></exception>
    public async Task<ReleasableWords?> FindAsync(string? from, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(from))
            return null;
        var sort = from.Split(':', 2) is [var kind, { Length: > 0 }] ? sorts.FirstOrDefault(s => s.Kind == kind && reader.May(s.Permission)) : null;
        return (sort is null ? null : await sort.FindAsync(from[(sort.Kind.Length + 1)..], reader, cancellation)) ?? throw new FaultException(new Fault("exchange.release.record"));
    }
}

/// <summary>What was released of a record, as far as a reader may see it.</summary>
internal sealed class ReleasesOfRecord(ExchangeRecords records, NodeIdentity identity, TimeProvider clock) : IReleasesOfRecord
{
    public async Task<RecordReleases?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!reader.May(ExchangePermissions.Read) || reader.TaskOf() is null)
            return null;
        var (name, who) = ($"{kind}:{record}", ReleaseReader.Of(reader, identity, clock));
        await using var tables = records.Tables();
        var rows = await tables.Releases.Where(r => r.Record == name).OrderByDescending(r => r.ChangedAt).ToListAsync(cancellation);
        var seen = rows.Select(r => ExchangeRecords.Read<Release>(r.Json)).Where(r => who.MaySee(records.HandlingOf(r.View.Handling)));
        return new RecordReleases(
            [.. seen.Select(r => new RecordRelease(ExchangeAddresses.Release(r.Id), r.View.Title, [.. r.Recipients.Select(p => p.Partner)]))], reader.May(ExchangePermissions.Release) ? ExchangeAddresses.NewReleaseFrom(kind, record) : null);
    }
}
