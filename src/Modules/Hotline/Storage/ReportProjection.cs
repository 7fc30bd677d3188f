using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Hotline.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Storage;

/// <summary>Keeps the situation reports that somebody kept.</summary>
internal sealed class ReportProjection : IProjection
{
    public string Name => "hotline.reports";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(SituationReported) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HotlineContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is SituationReported report)
                context.Reports.Add(new ReportRow { Report = report.Report, At = entry.At.UnixMicroseconds, Json = CanonicalJson.TextOf(report) });
        }

        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HotlineContext>();
        await context.Reports.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static SituationReported Read(ReportRow row) => JsonSerializer.Deserialize<SituationReported>(row.Json, StrictJson.Options)!;
}
