using Cordon.Kernel.Time;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Storage;

namespace Cordon.Modules.People.Accounts;

/// <summary>An account as it stands.</summary>
/// <param name="Person">Opaque id.</param>
/// <param name="UserName">What is typed to sign in.</param>
/// <param name="Name">How colleagues know the person.</param>
/// <param name="Duties">Names of duties.</param>
/// <param name="Locked">Whether an administrator locked it.</param>
/// <param name="OpenedAt">Since when it is there.</param>
internal sealed record Account(string Person, string UserName, string Name, IReadOnlyList<string> Duties, bool Locked, Instant OpenedAt)
{
    public bool IsAdministrator => Duties.Contains(Duty.Administrator.Name);

    public static Account Of(AccountRow row) => new(row.Person, row.UserName, row.Name, row.Duties.Split(' '), row.Locked, new Instant(row.OpenedAt));
}

/// <summary>An account with what an administrator may know of how it is signed in to.</summary>
/// <param name="Account">The account.</param>
/// <param name="HasPassword">Whether a password was set.</param>
/// <param name="HasAuthenticator">Whether an authenticator app is set up.</param>
/// <param name="Passkeys">How many passkeys there are.</param>
/// <param name="LinkUntil">Until when an unused one-time link works; null without one.</param>
internal sealed record AccountState(Account Account, bool HasPassword, bool HasAuthenticator, int Passkeys, Instant? LinkUntil)
{
    public bool HasSecondFactor => HasAuthenticator || Passkeys > 0;
}
