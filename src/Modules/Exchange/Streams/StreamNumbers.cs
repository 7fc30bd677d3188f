using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Streams;

/// <summary>How the numbers that a partner gives its messages stand to the places they have here. They are the same as long as the partner never began its count anew.</summary>
/// <param name="Starts">Where it did, in their order.</param>
internal sealed record StreamNumbers(IReadOnlyList<StreamStartRow> Starts)
{
    public long Offset => Starts.Count == 0 ? 0 : Starts[^1].Place - Starts[^1].From;

    public static async Task<StreamNumbers> OfAsync(ExchangeContext tables, string partner, CancellationToken cancellation) =>
        new(await tables.StreamStarts.AsNoTracking().Where(s => s.Partner == partner).OrderBy(s => s.Place).ToListAsync(cancellation));

    /// <summary>The place of a number; null for one that is before the last start: what has it is known by its id, or is of a count that is over.</summary>
    public long? PlaceOf(long number) => Starts.Count > 0 && number < Starts[^1].From ? null : number + Offset;

    /// <summary>Messages as the partner counts them today: of a count that it began anew, what was before.</summary>
    /// <param name="places">By their places here.</param>
    public IReadOnlyList<(long Number, string Message)> AsCounted(IReadOnlyList<(long Place, string Message)> places)
    {
        var counted = places.Where(p => Starts.Count == 0 || p.Place < Starts[0].Place).Select(p => (p.Place, p.Message)).ToList();
        for (var i = 0; i < Starts.Count; i++)
        {
            var (start, end) = (Starts[i], i + 1 < Starts.Count ? Starts[i + 1].Place : long.MaxValue);
            counted.RemoveAll(c => c.Place >= start.From);
            counted.AddRange(places.Where(p => p.Place >= start.Place && p.Place < end).Select(p => (p.Place - start.Place + start.From, p.Message)));
        }

        return counted;
    }
}
