namespace Cordon.Modules.People.SignIn;

/// <summary>How often somebody may try, by the minute. It counts no more names and addresses than it can hold; when it is full, everybody waits.</summary>
internal sealed class Attempts(TimeProvider clock)
{
    private const int MostKeys = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = [];
    private DateTimeOffset _began;

    /// <summary>What was counted in this minute, for whoever takes it up after a restart.</summary>
    public Counted Counted()
    {
        lock (_gate)
            return new Counted(_began, new Dictionary<string, int>(_counts));
    }

    /// <summary>Takes up what was counted before a restart.</summary>
    public void Resume(Counted counted)
    {
        lock (_gate)
        {
            _began = counted.Began;
            foreach (var (key, count) in counted.Counts)
                _counts[key] = _counts.GetValueOrDefault(key) + count;
        }
    }

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

/// <summary>Attempts of one minute.</summary>
/// <param name="Began">When it began.</param>
/// <param name="Counts">How many, by what they are counted under.</param>
internal sealed record Counted(DateTimeOffset Began, IReadOnlyDictionary<string, int> Counts);
