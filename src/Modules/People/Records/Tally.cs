namespace Cordon.Modules.People.Records;

/// <summary>
/// Things that may happen very often and must all be recorded: the first of a minute at once, the others of that minute
/// counted, and the count recorded when the minute is over.
/// </summary>
internal sealed class Tally<TKey>(TimeProvider clock)
    where TKey : notnull
{
    private const int MostKeys = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, (DateTimeOffset Began, int More)> _open = [];

    /// <summary>Notes one; true when it is to be recorded now.</summary>
    public bool Note(TKey key)
    {
        lock (_gate)
        {
            if (_open.TryGetValue(key, out var known))
            {
                _open[key] = known with { More = known.More + 1 };
                return false;
            }

            // When there is no room to count, each is recorded by itself: slower, but nothing is lost.
            if (_open.Count < MostKeys)
                _open[key] = (clock.GetUtcNow(), 0);
            return true;
        }
    }

    /// <summary>What was counted in minutes that are over, or in all of them.</summary>
    public IReadOnlyList<(TKey Key, int Times)> Take(bool all = false)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var over = _open.Where(o => all || now - o.Value.Began >= Window || now < o.Value.Began).ToList();
            foreach (var (key, _) in over)
                _open.Remove(key);
            return [.. over.Where(o => o.Value.More > 0).Select(o => (o.Key, o.Value.More))];
        }
    }
}
