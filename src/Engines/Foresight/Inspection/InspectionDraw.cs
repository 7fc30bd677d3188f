using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Foresight.Measures;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Foresight.Inspection;

/// <summary>Why a declaration is on the list of inspections.</summary>
public enum Ground
{
    /// <summary>It ranks high.</summary>
    Ranking,

    /// <summary>The draw took it; how it ranks had no part in that.</summary>
    Random,
}

/// <summary>One declaration to be inspected.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Rank">Its place among all declarations, from 1.</param>
/// <param name="Ground">Why; recorded with the inspection, since only the random ones measure anything.</param>
public sealed record Inspection(string Id, int Rank, Ground Ground);

/// <summary>
/// Shares out the inspections there is capacity for: a stated part is drawn from all declarations without regard to their rank, the rest goes to the
/// highest ranks not drawn. The draw orders declarations by SHA-256 of a root and their number; whoever knows the root can draw again.
/// </summary>
public static class InspectionDraw
{
    private static readonly byte[] Domain = Encoding.UTF8.GetBytes("cordon inspection draw v1\0");

    /// <summary>The list of inspections in the order of rank.</summary>
    /// <param name="scores">All declarations with their scores; each number once.</param>
    /// <param name="capacity">How many can be inspected.</param>
    /// <param name="randomShare">Above 0, at most 1: how much of the capacity is drawn, rounded up to whole inspections.</param>
    /// <param name="root">32 bytes that nobody could know when the declarations were lodged and that anybody can check afterwards, such as the root of the log that holds them.</param>
    /// <exception cref="FaultException">One of these is not so.</exception>
    public static IReadOnlyList<Inspection> Draw(IReadOnlyCollection<(string Id, double Score)> scores, int capacity, double randomShare, ReadOnlySpan<byte> root)
    {
        if (capacity < 0)
            throw new FaultException(Fault.Of("ranker.draw.capacity", "", ("capacity", capacity)));
        if (!(randomShare > 0 && randomShare <= 1))
            throw new FaultException(Fault.Of("ranker.draw.share", "", ("share", randomShare)));
        if (root.Length != SHA256.HashSizeInBytes)
            throw new FaultException(Fault.Of("ranker.draw.root", "", ("bytes", root.Length)));
        if (scores.FirstOrDefault(s => !double.IsFinite(s.Score)) is { Id: { } unscored })
            throw new FaultException(new Fault("ranker.draw.score", unscored));

        var tickets = new Dictionary<string, UInt128>(scores.Count);
        foreach (var (id, _) in scores)
        {
            if (!tickets.TryAdd(id, Ticket(root, id)))
                throw new FaultException(new Fault("ranker.draw.twice", id));
        }

        var random = (int)Math.Ceiling((Math.Min(capacity, scores.Count) * randomShare) - 1e-9);
        var drawn = tickets.OrderBy(t => t.Value).Take(random).Select(t => t.Key).ToHashSet();
        var left = Math.Min(capacity, scores.Count) - random;
        var chosen = new List<Inspection>();
        var rank = 0;
        foreach (var (id, _) in scores.OrderByDescending(s => s.Score).ThenBy(s => tickets[s.Id]))
        {
            rank++;
            if (drawn.Contains(id))
                chosen.Add(new Inspection(id, rank, Ground.Random));
            else if (left-- > 0)
                chosen.Add(new Inspection(id, rank, Ground.Ranking));
        }

        return chosen;
    }

    private static UInt128 Ticket(ReadOnlySpan<byte> root, string id) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData([.. Domain, .. root, .. Encoding.UTF8.GetBytes(id)]));
}

/// <summary>What the random inspections say about all declarations. Inspections on the ground of ranking are left out: they were chosen for what they would show.</summary>
/// <param name="Irregular">Share of irregular declarations among all.</param>
/// <param name="PrecisionAtTop">Share of irregular ones among the highest ranks.</param>
/// <param name="FoundByTop">Share of the irregular ones that lie among the highest ranks.</param>
public sealed record InspectionEstimate(Proportion Irregular, Proportion PrecisionAtTop, Proportion FoundByTop)
{
    /// <param name="results">Inspections with what was found.</param>
    /// <param name="top">How many ranks count as the highest.</param>
    public static InspectionEstimate From(IEnumerable<(Inspection Inspection, bool Irregular)> results, int top)
    {
        var random = results.Where(r => r.Inspection.Ground == Ground.Random).ToList();
        var (high, irregular) = (random.Where(r => r.Inspection.Rank <= top).ToList(), random.Count(r => r.Irregular));
        return new(new(irregular, random.Count), new(high.Count(r => r.Irregular), high.Count), new(high.Count(r => r.Irregular), irregular));
    }
}
