using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cordon.Journal;
using Cordon.Journal.Replies;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Screening.Answer;

/// <summary>Gives the reply to a repeated request again instead of doing it twice.</summary>
internal sealed class RepeatedRequests(JournalWriter journal, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Whose, string Key), TaskCompletionSource> _underWay = new();

    /// <summary>Does a request once under its key.</summary>
    /// <param name="door">Where it was asked.</param>
    /// <param name="actor">Who asked; the keys of others are other keys.</param>
    /// <param name="key">The key; without one the request is done.</param>
    /// <param name="body">The body in canonical form, so that white space makes no difference.</param>
    /// <param name="ask">Does it, and remembers the reply that is made of what was recorded.</param>
    /// <returns>The reply, and whether it was given before.</returns>
    public async Task<(byte[] Reply, bool Replayed)> OnceAsync(
        string door, Actor actor, string? key, byte[] body, Func<Func<RecordedScreening, Reply>?, Task<RecordedScreening>> ask, CancellationToken cancellation)
    {
        if (key is null)
            return (ScreeningReply.Of(await ask(null)), false);
        var (whose, hash) = ($"{actor} {door}", SHA256.HashData(body));
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // The same request may come again while it is being done; it waits, and finds the reply.
        while (_underWay.GetOrAdd((whose, key), mine) is var other && other != mine)
            await other.Task.WaitAsync(cancellation);
        try
        {
            if (await journal.Reader.FindReplyAsync(whose, key, hash, cancellation) is { } before)
                return (before, true);
            byte[] content = [];
            await ask(recorded => new Reply(whose, key, hash, content = ScreeningReply.Of(recorded), recorded.Retention, Instant.Now(clock) + IdempotencyKey.Remembered));
            return (content, false);
        }
        finally
        {
            _underWay.TryRemove(new((whose, key), mine));
            mine.SetResult();
        }
    }
}
