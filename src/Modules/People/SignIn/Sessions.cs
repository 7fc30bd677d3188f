using System.Collections.Concurrent;
using Cordon.Kernel.Ids;
using Cordon.Modules.People.Credentials;

namespace Cordon.Modules.People.SignIn;

/// <summary>
/// The sessions of this node, kept in memory only: nothing that opens one lies on a disk, and a restart ends them all. A
/// browser holds a random token, the node its hash. Each step further in gets a new token.
/// </summary>
internal sealed class Sessions(TimeProvider clock, IRandomness randomness, PeopleSettings settings)
{
    private const int MostOfOnePerson = 10;
    private const int LongestBrowser = 120;
    private static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Session> _byHash = new();
    private readonly Lock _gate = new();

    /// <summary>Begins a session and returns the token that opens it. When a person has too many, the oldest end.</summary>
    public (string Token, Session Session) Begin(string person, SessionLevel level, IReadOnlyList<string> methods, string? browser)
    {
        var token = OneTimeTokens.Make(randomness);
        Span<byte> id = stackalloc byte[8];
        randomness.Fill(id);
        var session = new Session(Convert.ToHexStringLower(id), person, level, methods, (browser ?? "")[..Math.Min(browser?.Length ?? 0, LongestBrowser)], clock.GetUtcNow());
        lock (_gate)
        {
            Sweep();
            foreach (var (oldest, _) in _byHash.Where(s => s.Value.Person == person).OrderByDescending(s => s.Value.Began).Skip(MostOfOnePerson - 1).ToList())
                _byHash.TryRemove(oldest, out _);
            _byHash[Hash(token)] = session;
        }

        return (token, session);
    }

    /// <summary>The session a token opens, used now; null when there is none or its time has passed.</summary>
    public Session? Find(string token)
    {
        var hash = Hash(token);
        if (!_byHash.TryGetValue(hash, out var session))
            return null;
        if (IsOver(session))
        {
            _byHash.TryRemove(hash, out _);
            return null;
        }

        var used = session with { Used = clock.GetUtcNow() };
        // Somebody may have ended or confirmed it meanwhile: then theirs stands.
        return _byHash.TryUpdate(hash, used, session) ? used : _byHash.GetValueOrDefault(hash);
    }

    /// <summary>Whether the person showed recently enough that it is them.</summary>
    public bool IsFresh(Session session) => session.Level != SessionLevel.HalfWay && clock.GetUtcNow() - session.Confirmed < settings.StepUp;

    /// <summary>Sessions of a person that are fully in, the newest first.</summary>
    public IReadOnlyList<Session> Of(string person) =>
        [.. _byHash.Values.Where(s => s.Person == person && s.Level == SessionLevel.Full && !IsOver(s)).OrderByDescending(s => s.Began)];

    public void Confirm(string id) => Change(id, s => s with { Confirmed = clock.GetUtcNow() });

    public void Show(string id, byte[] secret) => Change(id, s => s with { Shown = secret });

    /// <summary>Counts a wrong code; returns how many there were.</summary>
    public int Fail(string id) => Change(id, s => s with { Failures = s.Failures + 1 })?.Failures ?? int.MaxValue;

    /// <summary>Ends one session of a person; false when the person has none of that id.</summary>
    public bool End(string person, string id) => EndWhere(s => s.Person == person && s.Id == id).Count > 0;

    /// <summary>Ends all sessions of a person but one; returns those that were fully in.</summary>
    public IReadOnlyList<Session> EndAllOf(string person, string? but = null) =>
        [.. EndWhere(s => s.Person == person && s.Id != but).Where(s => s.Level == SessionLevel.Full)];

    private List<Session> EndWhere(Func<Session, bool> wanted)
    {
        lock (_gate)
        {
            var ended = _byHash.Where(s => wanted(s.Value)).ToList();
            foreach (var (hash, _) in ended)
                _byHash.TryRemove(hash, out _);
            return [.. ended.Select(e => e.Value)];
        }
    }

    private Session? Change(string id, Func<Session, Session> change)
    {
        while (_byHash.FirstOrDefault(s => s.Value.Id == id) is { Key: not null } found)
        {
            var changed = change(found.Value);
            if (_byHash.TryUpdate(found.Key, changed, found.Value))
                return changed;
        }

        return null;
    }

    private void Sweep()
    {
        foreach (var (hash, _) in _byHash.Where(s => IsOver(s.Value)).ToList())
            _byHash.TryRemove(hash, out _);
    }

    private bool IsOver(Session session)
    {
        var now = clock.GetUtcNow();
        // A clock that was set back must not lengthen a session.
        if (now < session.Began || now - session.Used >= settings.Idle || now - session.Began >= settings.Longest)
            return true;
        return session.Level != SessionLevel.Full && now - session.Began >= HalfWay;
    }

    private static string Hash(string token) => Convert.ToHexString(OneTimeTokens.HashOf(token));
}
