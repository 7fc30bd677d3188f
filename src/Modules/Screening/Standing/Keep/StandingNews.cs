namespace Cordon.Modules.Screening.Standing.Keep;

/// <summary>Tells the keeper that parties were registered, so that it need not wait for its next look.</summary>
internal sealed class StandingNews : IDisposable
{
    private readonly SemaphoreSlim _news = new(0, 1);

    public void Tell()
    {
        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Told already.
        }
    }

    /// <summary>Comes back when there is news, at the latest after a time.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (news, pause) = (_news.WaitAsync(enough.Token), Task.Delay(longest, clock, enough.Token));
        await Task.WhenAny(news, pause);
        await enough.CancelAsync();
        await Task.WhenAll(news, pause).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    public void Dispose() => _news.Dispose();
}
