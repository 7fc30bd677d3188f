namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>What was read from the blob store last, under its SHA-256, so that it is not read for each question.</summary>
/// <param name="most">How much is kept.</param>
internal sealed class AtHand<T>(int most)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly List<(string Sha256, T Read)> _kept = [];

    public async Task<T> GetAsync(string sha256, Func<Task<T>> read)
    {
        lock (_gate)
        {
            if (_kept.Find(k => k.Sha256 == sha256).Read is { } known)
                return known;
        }

        var one = await read();
        lock (_gate)
        {
            _kept.Insert(0, (sha256, one));
            if (_kept.Count > most)
                _kept.RemoveAt(most);
        }

        return one;
    }

    public void Forget(string sha256)
    {
        lock (_gate)
            _kept.RemoveAll(k => k.Sha256 == sha256);
    }
}
