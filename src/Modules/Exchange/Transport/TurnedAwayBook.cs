using Cordon.Journal.Entries;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Records what was turned away: the first of a sort in a minute at once, the others with their number, so that whoever sends rubbish without end cannot fill the journal with it.</summary>
internal sealed class TurnedAwayBook(ExchangeRecords records, TimeProvider clock)
{
    private const int MostSorts = 500;
    private static readonly StreamName Door = new("exchange", "door");
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Code, string Claimed), (int More, string Digest)> _open = [];
    private DateTimeOffset _since;

    public async Task NoteAsync(string code, string claimed, string digest)
    {
        bool first;
        lock (_gate)
        {
            if (_open.Count == 0)
                _since = clock.GetUtcNow();
            // Senders that nobody knows can name themselves as they like: beyond so many they are one sort.
            var sort = _open.ContainsKey((code, claimed)) || _open.Count < MostSorts ? (code, claimed) : (code, "");
            first = !_open.TryGetValue(sort, out var more);
            _open[sort] = first ? (0, "") : (more.More + 1, digest);
        }

        if (first)
            await RecordAsync([new MessagesTurnedAway(code, claimed, 1, digest)]);
    }

    /// <summary>Records what was counted, when a minute is over.</summary>
    public async Task FlushAsync()
    {
        List<MessagesTurnedAway> counted;
        lock (_gate)
        {
            if (_open.Count == 0 || clock.GetUtcNow() - _since < TimeSpan.FromMinutes(1))
                return;
            counted = [.. _open.Where(o => o.Value.More > 0).Select(o => new MessagesTurnedAway(o.Key.Code, o.Key.Claimed, o.Value.More, o.Value.Digest))];
            _open.Clear();
        }

        if (counted.Count > 0)
            await RecordAsync(counted);
    }

    private Task RecordAsync(IReadOnlyList<MessagesTurnedAway> facts) => records.BySystemAsync(ExchangeJournal.TurnAway, open =>
    {
        foreach (var fact in facts)
            open.Append(Door, fact, records.Own, ExchangeRecords.TransportRetention);
        return Task.CompletedTask;
    }, CancellationToken.None);
}
