namespace Cordon.Modules.People.SignIn;

/// <summary>How often somebody may try, by the minute. It counts names and addresses in memory, no more of them than it can hold; when it is full, everybody waits.</summary>
internal sealed class Attempts(TimeProvider clock)
{
    private const int MostKeys = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = [];
    private DateTimeOffset _began;

    /// <summary>Counts one attempt under a key; false when it is one too many for this minute.</summary>
    public bool Allow(string key, int most)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now - _began >= Window || now < _began)
            {
                _counts.Clear();
                _began = now;
            }

            var count = _counts.GetValueOrDefault(key) + 1;
            if (count == 1 && _counts.Count >= MostKeys)
                return false;
            _counts[key] = count;
            return count <= most;
        }
    }
}
