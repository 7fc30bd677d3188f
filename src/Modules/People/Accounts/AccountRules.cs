using Cordon.Kernel.Faults;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.People.Accounts;

/// <summary>What accounts must obey.</summary>
internal static class AccountRules
{
    private const int LongestName = 100;
    private const int LongestReason = 500;

    /// <summary>A user name is 2 to 64 of a–z, 0–9 and . _ - ; case does not matter.</summary>
    public static string UserNameIsPlain(string userName)
    {
        var name = userName.Trim().ToLowerInvariant();
        return name.Length is >= 2 and <= 64 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-')
            ? name
            : throw new FaultException(new Fault("people.user-name", "userName"));
    }

    public static string NameIsReadable(string name) =>
        name.Trim() is { Length: > 0 and <= LongestName } trimmed && !trimmed.Any(char.IsControl) ? trimmed : throw new FaultException(Fault.Of("people.name", "name", ("most", LongestName)));

    public static string ReasonIsGiven(string? reason) =>
        reason?.Trim() is { Length: > 0 and <= LongestReason } trimmed ? trimmed : throw new FaultException(Fault.Of("people.reason", "reason", ("most", LongestReason)));

    /// <summary>Whoever looks after what others did must have no part in it.</summary>
    public static IReadOnlyList<string> AnAuditorHasNoOtherDuty(IEnumerable<string> duties)
    {
        var asked = duties.ToHashSet();
        var known = Duty.All.Select(d => d.Name).Where(asked.Remove).ToList();
        if (asked.Count > 0 || known.Count == 0)
            throw new FaultException(new Fault("people.duties.none", "duties"));
        return known.Contains(Duty.Auditor.Name) && known.Count > 1 ? throw new FaultException(new Fault("people.duties.auditor", "duties")) : known;
    }

    public static void NobodyChangesTheirOwnAccountAsAnAdministrator(string administrator, string person)
    {
        if (administrator == person)
            throw new FaultException(new Fault("people.own-account"));
    }

    /// <summary>Without one nobody could let anybody in again.</summary>
    /// <param name="others">Administrators whose accounts stay as they are.</param>
    public static void AnAdministratorIsLeft(IEnumerable<Account> others)
    {
        if (!others.Any(a => a is { IsAdministrator: true, Locked: false }))
            throw new FaultException(new Fault("people.last-administrator"));
    }
}
