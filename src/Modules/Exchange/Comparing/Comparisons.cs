using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Comparing;

/// <summary>What came of comparisons with a partner.</summary>
internal static class Comparisons
{
    /// <summary>The last of each direction: what the partner has of this node, and what this node has of it.</summary>
    public static async Task<IReadOnlyList<(ComparisonMade Made, Instant At)>> LatestAsync(ExchangeRecords records, string partner, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var latest = new List<(ComparisonMade, Instant)>();
        foreach (var incoming in new[] { false, true })
        {
            if (await tables.Comparisons.Where(c => c.Partner == partner && c.Incoming == incoming && c.Made != null).OrderByDescending(c => c.At).FirstOrDefaultAsync(cancellation) is { } row)
                latest.Add((ExchangeRecords.Read<ComparisonMade>(row.Made!), new Instant(row.At)));
        }

        return latest;
    }
}
