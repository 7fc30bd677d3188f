using Cordon.Sample.Acting;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Story;

/// <summary>Where and when the scenes are played.</summary>
/// <param name="Node">The node.</param>
/// <param name="Clock">Its clock.</param>
/// <param name="End">When the last scene has been played; later than all others.</param>
/// <param name="World">What is invented.</param>
/// <param name="Stop">Ends it.</param>
internal sealed record Stage(SampleNode Node, SampleClock Clock, DateTimeOffset End, World World, CancellationToken Stop)
{
    /// <summary>Goes on at a time of a day before the last.</summary>
    public void Day(int before, int hour, int minute = 0) => Clock.MoveTo(new DateTimeOffset(End.UtcDateTime.Date, TimeSpan.Zero).AddDays(-before).AddHours(hour).AddMinutes(minute));

    /// <summary>Goes on shortly before the end.</summary>
    public void MinutesBeforeEnd(int minutes) => Clock.MoveTo(End.AddMinutes(-minutes));

    /// <summary>Lets some minutes pass.</summary>
    public void Later(int minutes) => Clock.MoveTo(Clock.GetUtcNow().AddMinutes(minutes));

    public Task<Colleague> AsAsync(Member who, string reference) => Colleague.ComesInAsync(Node.Address, who, reference, Node.Counted, Stop);

    public Task SettledAsync() => Node.Settled(Stop);

    /// <summary>All hits of a status, by party and listed one: an order that is the same each time.</summary>
    public static async Task<IReadOnlyList<HitRow>> HitsAsync(Colleague who, string status)
    {
        var hits = new List<HitRow>();
        for (var at = $"/hits?status={status}"; at is not null;)
        {
            var page = await who.OpenAsync(at);
            hits.AddRange(page.Hits());
            at = page.Next;
        }

        return [.. hits.OrderBy(h => h.Party, StringComparer.Ordinal).ThenBy(h => h.Listed, StringComparer.Ordinal)];
    }
}
