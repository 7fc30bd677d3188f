using System.Diagnostics.CodeAnalysis;
using Cordon.Kernel.Ids;

namespace Cordon.Modules.People.Credentials;

/// <summary>Challenges that passkeys were asked to sign. Each is answered once, within five minutes, by the session it was made for: a recorded answer is worth nothing.</summary>
internal sealed class Challenges(TimeProvider clock, IRandomness randomness)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string State, string? Session, DateTimeOffset Made)> _open = [];

    /// <summary>Keeps what is needed to check the answer; returns the ticket by which the answer finds it. Null when too many are open.</summary>
    public string? Keep(string state, string? session)
    {
        lock (_gate)
        {
            foreach (var (old, _) in _open.Where(o => IsOver(o.Value.Made)).ToList())
                _open.Remove(old);
            if (_open.Count >= Most)
                return null;
            var ticket = OneTimeTokens.Make(randomness);
            _open.Add(ticket, (state, session, clock.GetUtcNow()));
            return ticket;
        }
    }

    public bool TryTake(string ticket, string? session, [NotNullWhen(true)] out string? state)
    {
        lock (_gate)
        {
            state = _open.Remove(ticket, out var kept) && kept.Session == session && !IsOver(kept.Made) ? kept.State : null;
            return state is not null;
        }
    }

    private bool IsOver(DateTimeOffset made) => (clock.GetUtcNow() - made).Duration() >= Lasts;
}
