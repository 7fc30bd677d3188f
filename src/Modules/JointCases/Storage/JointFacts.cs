using System.Text.Json;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Storage;

/// <summary>Reads facts out of their table.</summary>
internal static class JointFacts
{
    public static async Task<List<FactRow>> OfAsync(JointContext tables, string id, CancellationToken cancellation) =>
        await tables.Facts.AsNoTracking().Where(f => f.Case == id).ToListAsync(cancellation);

    /// <summary>The fact of a row. Its digest is known, and not computed again.</summary>
    public static HeldFact Held(FactRow row) => new(JsonSerializer.Deserialize<JointFact>(row.Json, StrictJson.Options)!, row.Digest);

    public static Handling HandlingOf(FactRow row) => JsonSerializer.Deserialize<Handling>(row.Handling, StrictJson.Options)!;

    /// <summary>The case that the facts make which are not held back.</summary>
    public static MergedCase Merge(IEnumerable<FactRow> rows) => JointMerge.Of(rows.Where(r => !r.Held).Select(Held));
}
