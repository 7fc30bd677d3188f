using System.Collections.Concurrent;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Credentials;

namespace Cordon.Modules.People.SignIn;

/// <summary>
/// The sessions of this node, read in memory. A browser holds a random token, the node its hash; each step further in gets a new token.
/// Those fully in are written down beside (docs/adr/sessions.md), so that a restart ends none of them.
/// </summary>
internal sealed class Sessions(TimeProvider clock, IRandomness randomness, PeopleSettings settings)
{
    private const int MostOfOnePerson = 10;
    private const int LongestBrowser = 120;
    private static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Session> _byHash = new();
    private readonly Lock _gate = new();

    /// <summary>Begins a session of which nothing is written down, and returns the token that opens it.</summary>
    public (string Token, Session Session) Begin(string person, SessionLevel level, IReadOnlyList<string> methods, string? browser)
    {
        var made = Make(person, level, methods, browser);
        Open(made);
        return (made.Token, made.Session);
    }

    /// <summary>Makes a session that <see cref="Open"/> opens once it may be.</summary>
    public NewSession Make(string person, SessionLevel level, IReadOnlyList<string> methods, string? browser)
    {
        var token = OneTimeTokens.Make(randomness);
        Span<byte> id = stackalloc byte[8];
        randomness.Fill(id);
        return new(token, new Session(Convert.ToHexStringLower(id), person, level, methods, (browser ?? "")[..Math.Min(browser?.Length ?? 0, LongestBrowser)], clock.GetUtcNow()));
    }

    /// <summary>Opens a session. When a person has too many, the oldest end and are returned; whoever is not fully in ends none that is.</summary>
    public IReadOnlyList<Session> Open(NewSession made)
    {
        var (person, full) = (made.Session.Person, made.Session.Level == SessionLevel.Full);
        lock (_gate)
        {
            Sweep();
            var tooMany = _byHash.Where(s => s.Value.Person == person && s.Value.Level == SessionLevel.Full == full).OrderByDescending(s => s.Value.Began).Skip(MostOfOnePerson - 1).ToList();
            foreach (var (oldest, _) in tooMany)
                _byHash.TryRemove(oldest, out _);
            _byHash[Hash(made.Token)] = made.Session;
            return tooMany.ConvertAll(s => s.Value);
        }
    }

    /// <summary>Runs what records a session and opens it; one that could not be recorded does not stay open. Returns its token.</summary>
    public async Task<string> EnterAsync(NewSession made, Func<Task> record)
    {
        try
        {
            await record();
            return made.Token;
        }
        catch
        {
            End(made.Session.Person, made.Session.Id);
            throw;
        }
    }

    /// <summary>Opens again what was written down, as far as its time has not passed; called before any door opens.</summary>
    /// <param name="kept">Sessions by the hash of their token.</param>
    /// <returns>Those that are open now.</returns>
    public IReadOnlyList<Session> Resume(IEnumerable<(byte[] Hash, Session Session)> kept)
    {
        foreach (var (hash, session) in kept.Where(k => !IsOver(k.Session)))
            _byHash[Convert.ToHexString(hash)] = session;
        return [.. _byHash.Values];
    }

    /// <summary>Sessions fully in whose last use is not written down yet.</summary>
    /// <param name="coarse">Only those used a minute or more after what is written.</param>
    public IReadOnlyList<Session> Unwritten(bool coarse) =>
        [.. _byHash.Values.Where(s => s.Level == SessionLevel.Full && (coarse ? s.Used - s.Kept >= Minute : s.Used > s.Kept))];

    /// <summary>What began or, as far as is written down, was used before these moments is over.</summary>
    public (long Began, long Used) Over(Instant now) => ((now + -settings.Longest).UnixMicroseconds, (now + -(settings.Idle + Minute + Minute)).UnixMicroseconds);

    /// <summary>Notes that a use is written down.</summary>
    public void Written(Session session) => Change(session.Id, s => s with { Kept = session.Used });

    /// <summary>One session of a person; null when there is none of that id, or its time has passed.</summary>
    public Session? Of(string person, string id) => _byHash.Values.FirstOrDefault(s => s.Person == person && s.Id == id && !IsOver(s));

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
