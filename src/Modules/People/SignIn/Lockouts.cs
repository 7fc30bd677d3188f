namespace Cordon.Modules.People.SignIn;

/// <summary>After five failures in a row no password and no code of that person is looked at for a quarter of an hour. Passkeys cannot be guessed and still work.</summary>
internal sealed class Lockouts(TimeProvider clock)
{
    private const int Most = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset Last)> _persons = [];

    public bool IsWaiting(string person)
    {
        lock (_gate)
            return _persons.TryGetValue(person, out var known) && known.Failures >= Most && (clock.GetUtcNow() - known.Last).Duration() < Pause;
    }

    /// <summary>Counts a failure; returns how many there are in a row, and when the last was.</summary>
    public (int Failures, DateTimeOffset Last) Fail(string person)
    {
        lock (_gate)
        {
            var known = _persons.GetValueOrDefault(person);
            // Failures of long ago do not add up with those of now.
            var before = (clock.GetUtcNow() - known.Last).Duration() < Pause ? known.Failures : 0;
            return _persons[person] = (before + 1, clock.GetUtcNow());
        }
    }

    /// <summary>Forgets the failures of a person; true when there were some.</summary>
    public bool Succeed(string person)
    {
        lock (_gate)
            return _persons.Remove(person);
    }

    /// <summary>Takes up what was counted before a restart; false when it is of long ago.</summary>
    public bool Resume(string person, int failures, DateTimeOffset last)
    {
        if ((clock.GetUtcNow() - last).Duration() >= Pause)
            return false;
        lock (_gate)
            _persons[person] = (failures, last);
        return true;
    }
}
